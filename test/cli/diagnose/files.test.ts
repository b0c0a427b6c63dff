import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { diagnoseFiles } from '../../../src/cli/diagnose/diagnose-files.ts';
import type { DiagnoseOptions } from '../../../src/cli/diagnose/options.ts';
import type { DealFacts } from '../../../src/domain/diagnosis/events/history-facts.ts';
import { dateOf } from '../../../src/domain/goals/forecast/calendar-days.ts';
import { corpus, testWithCorpus } from '../../corpus.ts';
import { type QuarterPlan, simulatedFacts } from '../../domain/diagnosis/simulated-facts.ts';
import { given, refusal } from '../read-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
/** Day 0 of what is simulated; ten quarters of 90 days end in June 2026. */
const START = Date.UTC(2024, 0, 1) / 86_400_000;
const date = (day: number | null | undefined) =>
  day === undefined || day === null ? '' : dateOf(START + day).toString();

function dealCells(
  { created, segment, repId, stages: [proposal], ending }: DealFacts,
  currency: string,
) {
  const open = proposal === null ? 'Qualified To Buy' : 'Contract Sent';
  const ended = ending?.kind === 'won' ? 'Closed Won' : 'Closed Lost';
  const money = ending?.kind === 'won' ? [ending.sale.amount, currency] : ['', ''];
  const source = segment === 'large' ? 'Referrals' : 'Paid Search';
  return [
    ending === null ? open : ended,
    repId,
    ...money,
    source,
    date(created),
    date(ending?.day),
  ];
}

/** A team's leads and deals as HubSpot exports them. */
function written(name: string, last: Partial<QuarterPlan>, currency = 'USD') {
  const { deals, leads } = simulatedFacts(10, last, { reps: ['Ana Berg', 'Ben Cole'] });
  const dealRows = deals.map((deal, at) => [at + 1, `Deal ${at}`, ...dealCells(deal, currency)]);
  const leadRows = (leads ?? []).map(({ created, segment, repId }, at) => [
    ...[at + 1, `lead${at}@example.com`, repId, segment === 'large' ? 'Referrals' : 'Paid Search'],
    date(created),
  ]);
  const file = (kind: string, rows: readonly (readonly unknown[])[]) => {
    const path = join(folder, `${name}-${kind}.csv`);
    writeFileSync(path, rows.map((cells) => cells.join(',')).join('\n'));
    return path;
  };
  return {
    deals: file('deals', [
      [
        'Record ID',
        'Deal Name',
        'Deal Stage',
        'Deal owner',
        'Amount',
        'Currency',
        'Original Traffic Source',
        'Create Date',
        'Close Date',
      ],
      ...dealRows,
    ]),
    leads: file('leads', [
      ['Record ID', 'Email', 'Contact owner', 'Original Traffic Source', 'Create Date'],
      ...leadRows,
    ]),
  };
}

async function printed(...words: readonly string[]): Promise<string> {
  const options = await given('diagnose', ...words);
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await diagnoseFiles(options as DiagnoseOptions);
    return out.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    out.mockRestore();
  }
}

const fewer = written('fewer', { leads: 400 });
const asked = [
  '--deals',
  fewer.deals,
  '--leads',
  fewer.leads,
  '--period',
  '2026-Q2',
  '--target',
  '270000',
  '--until',
  '2026-06-19',
];

describe('pacekeeper diagnose', () => {
  test('says in a sentence, a table and a picture where the shortfall of a period lies', async () => {
    const picture = join(folder, 'why.svg');
    const text = await printed(...asked, '--picture', picture);
    expect(text).toMatch(/^You are \$[\d,]+ short of target: .*lies with fewer leads \(\$/);
    expect(text).toMatch(
      /^Leads +[\d,]+ +[\d,]+ to [\d,]+ +outside its usual range, very likely$/m,
    );
    expect(text).toMatch(/^Ana Berg +[\d,]+ +[\d,]+ +[\d,]+$/m);
    expect(text).toContain('2026-Q2 up to 2026-06-18, and so is the target');
    const svg = readFileSync(picture, 'utf8');
    expect(svg).toContain('>Leads</text>');
    expect(svg).toContain('fill="#2f5d9b"');
  });

  test('says the same as JSON, with parts that sum to the shortfall', async () => {
    const read: unknown = JSON.parse(await printed(...asked, '--json'));
    expect(read).toMatchObject({
      period: '2026-Q2',
      currency: 'USD',
      hasLeads: true,
      joined: [],
      left: [],
    });
    const { shortfall, targetEffect, headcount, unsplit, drivers } = read as {
      readonly [part in 'shortfall' | 'targetEffect' | 'headcount' | 'unsplit']: number;
    } & { readonly drivers: readonly { readonly counted: { readonly cost: number } }[] };
    const parts = drivers.reduce(
      (sum, { counted }) => sum + counted.cost,
      targetEffect + headcount + unsplit,
    );
    expect(parts).toBeCloseTo(shortfall, 2);
  });

  test('goes without leads, and takes a target from the period before', async () => {
    const text = await printed(
      '--deals',
      fewer.deals,
      '--period',
      '2026-Q2',
      '--target',
      'prev*1.1',
    );
    expect(text).toContain('No leads are recorded: it begins with the deals.');
    expect(text).toMatch(/^Deals opened /m);
  });

  test('adds no currencies: deals in another one without a rate are left out and told', async () => {
    const { deals } = written('euros', {}, 'EUR');
    appendFileSync(
      deals,
      '\n99999,In dollars,Closed Won,Ana Berg,1000,USD,Referrals,2026-04-01,2026-05-01',
    );
    expect(await printed('--deals', deals, '--period', '2026-Q2', '--target', '1')).toMatch(
      /won deals in another currency without a rate/,
    );
  });

  test.each([
    ['a period that is none', ['--period', 'spring'], /--period spring: expected a month/],
    ['a period after the files', ['--period', '2027-Q1'], /the files end before it begins/],
    ['a period without one before', ['--period', '2024-Q1'], /nothing to compare with/],
  ])('refuses %s', async (_, more, message) => {
    await expect(printed('--deals', fewer.deals, '--target', '1000', ...more)).rejects.toThrow(
      message,
    );
  });

  test('refuses to start without knowing what to diagnose', async () => {
    expect(await refusal('diagnose', '--deals', fewer.deals)).toContain(
      '--target and --period, or --case',
    );
    expect(await refusal('diagnose', '--target', 'much')).toContain('an amount above 0');
  });

  testWithCorpus(
    'reads a public pipeline, and blames nobody for the end of the quarter',
    async () => {
      const text = await printed(
        ...['--deals', join(corpus(), 'data/maven_crm/sales_pipeline.asof-2017-09-30.csv')],
        ...['--map', new URL('../../corpus/maven-pipeline.mapping.json', import.meta.url).pathname],
        ...['--period', '2017-08', '--target', 'prev*3', '--segment', 'product_series'],
        ...['--list-price', 'list_price'],
      );
      expect(text).toMatch(/^You are \$[\d,]+ short of target/);
      expect(text).not.toContain('outside its usual range');
    },
  );
});
