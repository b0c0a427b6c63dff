import { Alert, BarChart, Heading, LineChart, TableRow } from '@hubspot/ui-extensions';
import { expect, test } from '@jest/globals';
import { LeadsTab } from '../../extensions/home/leads/LeadsTab.tsx';
import { type LeadsFigures, leadsPageSchema } from '../../src/contract/leads-page.ts';
import { leadsFigures } from '../support/leads-figures.ts';
import { answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('crm.record.tab');
const context = { ...noRecord, location: 'pages' };

async function show(answer: unknown, status = 200) {
  const asked = answerWith(({ url }) =>
    url.pathname === '/v1/pages/leads'
      ? json(answer, status)
      : json({ state: 'not allowed', whoCan: 'Somebody else can.' }),
  );
  const renderer = await drawn(<LeadsTab context={context} />, 'pages');
  await renderer.waitFor(() => {
    if (words(renderer.getRootNode()).includes('Reading')) throw new Error('still loading');
  });
  return { renderer, asked, text: words(renderer.getRootNode()) };
}

const shown = (changes: Partial<LeadsFigures> = {}) =>
  show(
    leadsPageSchema.parse({
      state: 'shown',
      computedAt: '2026-11-23T11:00:00Z',
      figures: leadsFigures('Referrals', changes),
    }),
  );

test('asks the service for the Leads tab, about no record', async () => {
  const { asked } = await shown();
  const leads = asked.filter(({ url }) => url.pathname === '/v1/pages/leads');
  expect(leads.map(({ url }) => [...url.searchParams])).toEqual([[]]);
});

test('the first sentence names the channel that brings buyers and the one that does not', async () => {
  const { renderer, text } = await shown();
  expect(renderer.findAll(Heading)[0]?.text).toBe(
    'Referrals brings the leads that buy: 14% (11-18%). Paid Social: 2% (1-3%).',
  );
  for (const said of ['Better than the rest', 'No clear difference', '€657 (€480-€900)']) {
    expect(text).toContain(said);
  }
  expect(renderer.findAll(TableRow).length).toBeGreaterThan(8);
  expect(renderer.find(BarChart).props.data).toEqual([
    { channel: 'Referrals', bought: 14 },
    { channel: 'Offline Sources', bought: 8 },
    { channel: 'Paid Social', bought: 2 },
  ]);
});

test('channels that cannot be told apart are said to be so', async () => {
  const ranked = leadsFigures().channels;
  if (ranked.kind !== 'ranked') throw new Error('the sample is ranked');
  const sources = ranked.sources.map((each) => ({ ...each, standing: 'not told apart' as const }));
  const { text } = await shown({ channels: { ...ranked, firstIsAboveLast: false, sources } });
  expect(text).toContain('No channel stands out yet. Of all leads 8% buy.');
});

test('a broken flow warns with the numbers and what to do; an even one is quiet', async () => {
  const { renderer, text } = await shown();
  expect(renderer.find(Alert).props.title).toBe('Fewer leads are coming in than usual');
  expect(text).toContain(
    '61 leads in four weeks. Usual is 128; under 96 is more than a bad month.',
  );
  expect(text).toContain('Check Paid Search first');
  const { flow } = leadsFigures();
  if (flow.kind !== 'charted') throw new Error('the sample is charted');
  const even = { ...flow, channels: [], whole: { ...flow.whole, broken: false } };
  expect((await shown({ flow: even })).renderer.findAll(Alert)).toEqual([]);
});

test('what the goal needs is said as a band and drawn beside what came in', async () => {
  const { renderer, text } = await shown();
  expect(text).toContain(
    'About 42 new leads a week give an even chance (30 with luck, 61 to be safe).',
  );
  const { data } = renderer.find(LineChart).props;
  const rows = Array.isArray(data) ? data : data.data;
  expect(new Set(rows.map(({ line }) => line))).toEqual(
    new Set(['Came in', 'Usual', 'Too few from here', 'Needed', 'Needed, to be safe']),
  );
  const { supply } = leadsFigures();
  if (supply.kind !== 'planned') throw new Error('the sample is planned');
  const late = { ...supply, need: { kind: 'too late' as const, shareInTime: 0.02 } };
  const tooLate = (await shown({ supply: late })).text;
  expect(tooLate).toContain('New leads would come too late: 2%');
  // It is explained only where it is said.
  expect(tooLate).not.toMatch(/to be safe/i);
  expect((await shown()).text).toContain('"To be safe" means a 90% chance.');
  expect((await shown({ supply: { ...supply, need: { kind: 'enough' } } })).text).toContain(
    'Your existing leads are expected to bring their share of it.',
  );
  expect((await shown({ supply: { kind: 'no goal' } })).text).toContain(
    'No goal is running right now',
  );
});

test('personas show who fits and did not buy, and who bought and fits none', async () => {
  const { text } = await shown();
  expect(text).toContain('Your own wins: Seniority: vp buys more than the rest, 20% (14-27%).');
  expect(text).toContain('Manager or team lead, but did not buy: 250 leads, the latest: Bo Lind.');
  expect(text).toContain('Bought, but fit no defined persona: 2 leads, the latest: Ada Example.');
});

test('too little data is said with how much there is, never as 0', async () => {
  const little = <T extends string>(need: number, what: T) =>
    ({ kind: 'not enough', have: 4, need, what }) as const;
  const { text } = await shown({
    channels: little(10, 'conversions'),
    personas: little(50, 'conversions'),
    flow: little(37, 'weeks of leads'),
    supply: little(10, 'conversions with an amount'),
  });
  expect(text).toContain('Not enough data yet: 4 of about 10 conversions needed.');
  expect(text).toContain('Not enough data yet: 4 of about 37 weeks of leads needed.');
  expect(text).not.toMatch(/\b0%/);
});

test.each([
  [{ state: 'not built' }, 'Nothing to show yet'],
  [{ state: 'not allowed' }, 'Managers'],
  [{ error: { code: 'x', message: 'It is down.', reference: 'ref-1' } }, 'ref-1'],
])('a page that is not there says why: %j', async (answer, said) => {
  expect((await show(answer)).text).toContain(said);
});
