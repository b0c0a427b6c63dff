import { BarChart, Button, LoadingButton } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { Scoring } from '../../extensions/home/scoring/Scoring.tsx';
import {
  type LearningPage,
  type LearningReportView,
  learningActRequest,
  learningPageSchema,
  type ShownLearning,
} from '../../src/contract/learning-page.ts';
import { type Asked, answerWith, contextAt, drawn, json, words } from './card-stage.tsx';

const figure = (value: number) => ({ value, low: value / 2, high: value * 1.5 });
const report: LearningReportView = {
  learnedAt: '2026-11-20T06:00:00Z',
  verdict: {
    decision: 'publish',
    decidedBy: 'forward check',
    confidence: 'normal',
    because: { say: 'proven', with: { share: 0.061, z: 4.2, better: 4, windows: 5 } },
  },
  horizonDays: 90,
  leads: 4_981,
  converted: 254,
  untaught: { 'outcome open': 12 },
  holdOut: {
    leads: 996,
    converted: 51,
    figures: {
      auc: figure(0.76),
      averagePrecision: figure(0.2),
      logLoss: figure(0.1712),
      brier: figure(0.05),
      brierSkill: figure(0.061),
      calibrationError: figure(0.012),
      liftAtTenPercent: figure(3.1),
      liftAtTwentyPercent: figure(2.2),
    },
    baseLogLoss: 0.2011,
    currentLogLoss: 0.1901,
    calibrationFloor: 0.009,
    reliability: [
      { rows: 900, meanChance: 0.03, observedRate: 0.04 },
      { rows: 96, meanChance: 0.21, observedRate: 0.19 },
    ],
  },
  forward: [
    { learnedFrom: 500, leads: 100, converted: 7, expectedRate: 0.06, brierSkill: 0.02 },
    { learnedFrom: 600, leads: 100, converted: 0, expectedRate: 0.06, brierSkill: null },
  ],
  grades: [
    { grade: 'A', leads: 60, converted: 15, low: 0.16, high: 0.37 },
    { grade: 'B', leads: 0, converted: 0, low: 0, high: 1 },
  ],
  leaks: [
    {
      property: 'tags',
      label: 'Tags',
      found: 'left out',
      reasons: [{ say: 'ranks alone', with: { auc: 0.97 } }],
      learned: false,
      ruling: null,
    },
    {
      property: 'plan',
      label: 'Plan',
      found: 'asked about',
      reasons: [{ say: 'filled in by outcome', with: { converted: true, auc: 0.7 } }],
      learned: true,
      ruling: 'leave it out',
    },
  ],
  leftOut: [{ reason: 'an identifier', properties: ['Record ID', 'VID'] }],
  alarms: [],
};

const page = (changes: Partial<ShownLearning> = {}): LearningPage =>
  learningPageSchema.parse({
    state: 'shown',
    report,
    inUse: {
      rulesAlone: false,
      live: { since: '2026-11-20T06:00:00Z', leads: 4_981, baseRate: 0.051 },
      shadow: null,
      terms: [
        {
          title: { say: 'property title', with: { label: 'Job Title', aspect: 'seniority' } },
          least: -12,
          most: 31,
        },
      ],
    },
    nextAt: '2026-11-27T06:00:00Z',
    askedAt: null,
    mayAct: true,
    ...changes,
  });

async function show(first: LearningPage, then: () => Response = () => json({ error: {} })) {
  const asked = answerWith(({ url }) => (url.pathname.includes('/pages/') ? json(first) : then()));
  const renderer = await drawn(<Scoring context={contextAt('pages')} />, 'pages');
  await renderer.waitFor(() => expect(words(renderer.getRootNode())).not.toContain('Reading'));
  const press = (label: string) => {
    const buttons = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
    const found = buttons.find(({ text }) => text === label);
    if (found === undefined) throw new Error(`no button "${label}"`);
    found.trigger('onClick');
  };
  const acts = () => asked.filter(({ url }) => url.pathname === '/v1/learning/act').map(bodyOf);
  return { renderer, press, acts, text: () => words(renderer.getRootNode()) };
}

const bodyOf = ({ options }: Asked) =>
  learningActRequest.parse((options as { body: unknown }).body);

describe('the report on scoring', () => {
  test('says first whether it works, by which test, and what scores now', async () => {
    const { text } = await show(page());
    expect(text()).toContain(
      'Yes. Of the newest 996 leads, which it had not learned from, the best tenth bought 3.1 times as often as average.',
    );
    expect(text()).toContain(
      "Decided by a test over time: it learned from the past and was judged by what followed. On leads it did not learn from, the log loss falls by 6.1% of the base rate's, 4.2 standard errors; and it held up afterwards in 4 of 5 windows of the past.",
    );
    expect(text()).toContain('from 4981 leads, of which 5% bought');
    expect(text()).toContain('learns again on Nov 27, 2026');
  });

  test('tells figures with intervals and how to read them, and what became of each grade', async () => {
    const { text, renderer } = await show(page());
    expect(text()).toContain('0.760 (0.380 to 1.140)');
    expect(text()).toContain('Ranks a buyer above another lead 76% of the time');
    expect(text()).toContain('With the average alone: 0.2011; with the current scoring: 0.1901.');
    expect(text()).toContain('well-calibrated chances would show 0.009 here');
    expect(text()).toContain('25% (16-37%)');
    expect(text()).toContain('no leads');
    expect(text()).toContain('unclear');
    expect(renderer.find(BarChart).props.data).toContainEqual({
      group: '21%: 96 leads',
      line: 'Actual',
      share: 19,
    });
  });

  test('lists what looks too good, with what is made of it and what an admin decided', async () => {
    const { text } = await show(page());
    expect(text()).toContain('Properties that look too good to be true (2)');
    expect(text()).toContain('Tags: Left out');
    expect(text()).toContain('Plan: Will be left out, as an admin decided');
    expect(text()).toContain('It is an identifier. Record ID, VID');
  });

  test.each([
    ['no signal', 'held-out skill', /^No: nothing in your past leads separates/],
    ['no signal', 'outcomes', /^Not known yet: too few leads have bought/],
    ['keep the rules', 'current scorecard', /^Not reliably: .* Your rules still score leads\./],
  ] as const)('with the verdict %s by %s says so in plain words', async (decision, by, said) => {
    const verdict = { ...report.verdict, decision, decidedBy: by };
    const { text } = await show(page({ report: { ...report, verdict } }));
    expect(
      text()
        .split('\n')
        .some((line) => said.test(line)),
    ).toBe(true);
  });

  test('warns of what moved since, and tells of a version in the shadow', async () => {
    const moved = { say: 'conversion moved', with: { rate: 0.02, before: 0.051 } } as const;
    const shadow = {
      since: '2026-11-20T06:00:00Z',
      liveFrom: '2026-11-23T06:00:00Z',
      gradedOtherwise: 37,
    };
    const shown = page();
    if (shown.state !== 'shown') throw new Error(shown.state);
    const { text } = await show({
      ...shown,
      report: { ...report, alarms: [moved] },
      inUse: { ...shown.inUse, shadow },
    });
    expect(text()).toContain('2.0% of new leads convert, against 5.1%');
    expect(text()).toContain('takes over on Nov 23, 2026. It grades 37 leads differently.');
  });
});

describe('an admin', () => {
  test('asks it to learn again, and then reads that it was asked', async () => {
    const after = page({ askedAt: new Date().toISOString() });
    const { press, acts, text, renderer } = await show(page(), () =>
      json({ state: 'done', page: after }),
    );
    press('Learn again now');
    await renderer.waitFor(() => expect(text()).toContain('Learning was requested again'));
    expect(acts()).toMatchObject([{ act: 'learn now' }]);
    expect(text()).not.toContain('Learn again now');
  });

  test('overrules what was left out, and takes back what was decided', async () => {
    const { press, acts, renderer } = await show(page(), () =>
      json({ state: 'done', page: page() }),
    );
    press('Learn from it anyway');
    await renderer.waitFor(() => expect(acts()).toHaveLength(1));
    press('Undo this decision');
    await renderer.waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()).toMatchObject([
      { act: 'rule', property: 'tags', ruling: 'learn from it' },
      { act: 'take ruling back', property: 'plan' },
    ]);
  });

  test('reads why an act was refused', async () => {
    const { press, text, renderer } = await show(page(), () =>
      json({ state: 'refused', why: { say: 'not an admin', with: {} } }),
    );
    press('Learn again now');
    await renderer.waitFor(() => expect(text()).toContain('Admins decide about learning.'));
  });
});

test('who may not act sees no button', async () => {
  const { renderer } = await show(page({ mayAct: false }));
  expect([...renderer.findAll(Button), ...renderer.findAll(LoadingButton)]).toEqual([]);
});

test.each<[LearningPage, string]>([
  [
    { state: 'not learned', askedAt: null, mayAct: false },
    'Nothing has been learned from your leads',
  ],
  [
    { state: 'not learned', askedAt: '2026-11-20T06:00:00Z', mayAct: true },
    'Learning has been requested.',
  ],
  [{ state: 'not allowed' }, 'Managers, marketers and admins can see this.'],
])('another state is designed too', async (first, said) => {
  const { text } = await show(first);
  expect(text()).toContain(said);
});
