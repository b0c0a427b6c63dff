import {
  Accordion,
  Alert,
  Button,
  ProgressBar,
  StatisticsItem,
  StatusTag,
  Tag,
} from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { GoalPacing } from '../../extensions/goal-pacing/GoalPacing.tsx';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import type { SuggestedTargetsView } from '../../src/contract/smart.ts';
import {
  letter,
  openDeal,
  pacedGoal,
  prompt,
  shownDeal,
  suggestedTargets,
  warning,
} from './card-samples.ts';
import {
  answerWith,
  contextAt,
  drawn,
  json,
  type Location,
  locations,
  openWords,
  words,
} from './card-stage.tsx';

async function show(answer: unknown, location: Location = 'crm.record.sidebar') {
  const asked = answerWith(() => json(answer));
  const renderer = await drawn(<GoalPacing context={contextAt(location)} />, location);
  return { renderer, asked, text: words(renderer.getRootNode()) };
}

const shown = (changes: Partial<ShownDeal>, location?: Location) =>
  show(shownDeal(changes), location);

test('asks the service for the deal that is looked at, and nothing more', async () => {
  const { asked } = await show(shownDeal());
  expect(asked.map(({ url }) => url.href)).toEqual([
    'https://service.example/v1/cards/goal-pacing?dealId=4711',
  ]);
});

describe.each(locations)('at %s', (location) => {
  test('a paced goal shows verdict, actual of target, bar, expected, days and run rate', async () => {
    const { renderer, text } = await shown({}, location);
    expect(renderer.find(Tag).text).toBe('Behind');
    expect(renderer.find(ProgressBar).props).toMatchObject({
      title: 'Ana, Q4 2026: revenue',
      value: 0.62333,
      maxValue: 1,
      valueDescription: '62% of the target',
      variant: 'warning',
    });
    const pace = {
      'crm.record.sidebar': [
        'Expected by now: €213,000. Pace: 87% of that.',
        'Needs €5,947 a working day; usual is €4,120.',
      ],
      'crm.record.tab': [
        'Expected by now\n€213,000\nPace against that\n87%',
        'Needed a working day\n€5,947\nUsual a working day\n€4,120',
      ],
    };
    for (const said of [
      ...pace[location],
      '€187,001 of €300,000',
      '45 of 64 working days gone, 19 left.',
      'This deal: €40,000, Proposal.',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('assumed');
  });

  test('an assumed target says so beside the number and below', async () => {
    const { text } = await shown({ goal: pacedGoal({ goal: { origin: 'assumed' } }) }, location);
    expect(text).toContain('€187,001 of an assumed €300,000');
    expect(text).toContain('The target is assumed: the result of the period before, plus a tenth.');
  });

  test('what is left out of the sum and what the goal lacks is said, with counts', async () => {
    const { text } = await shown(
      {
        goal: pacedGoal({
          goal: {
            smart: {
              letters: [
                letter('specific', { evidence: [['It counts revenue in EUR.']] }),
                letter('achievable', {
                  verdict: 'not met',
                  reach: 'out of reach',
                  mend: [
                    'Lower the target: ',
                    { value: '260000', currency: 'EUR' },
                    ' has a chance of 70%.',
                  ],
                }),
                letter('relevant', { verdict: 'cannot tell' }),
              ],
              targets: suggestedTargets,
            },
          },
          pace: {
            leftOut: [
              { reason: 'no amount', count: 3 },
              { reason: 'in USD', count: 1 },
            ],
          },
        }),
      },
      location,
    );
    for (const said of [
      'Left out of the sum (2)',
      '3 × no amount',
      'Make this goal clearer (1)',
      'Not achievable: Lower the target: €260,000 has a chance of 70%.',
      'Floor (90% likely): €210,000',
      'Stretch (30% likely): nothing above 0 is that likely',
      'From what was known when the target was set: 130 wins of the whole team.',
    ]) {
      expect(text).toContain(said);
    }
  });

  test.each<[SuggestedTargetsView, string]>([
    [
      { kind: 'not enough data', winsSeen: 4, winsNeeded: 6 },
      'Not enough data yet: 4 of about 6 wins needed.',
    ],
    [
      { kind: 'abstains', why: '5 of 12 open deals have no amount' },
      'None can be named: 5 of 12 open deals have no amount.',
    ],
  ])('where no target can be suggested it says why: %j', async (targets, said) => {
    const mending = letter('relevant', { verdict: 'not met', mend: ['Say what it serves.'] });
    const goal = pacedGoal({ goal: { smart: { letters: [mending], targets } } });
    expect((await shown({ goal }, location)).text).toContain(said);
  });

  test.each([
    ['no owner', 'Nobody owns this deal', 'Give it an owner'],
    ['no goal', 'No goal for this deal', 'A manager can set one'],
    ['goals unavailable', 'Goals cannot be read', 'An admin can grant it'],
  ] as const)(
    'without a goal (%s) it says why and what would give one',
    async (reason, title, todo) => {
      const { renderer, text } = await shown({ goal: { kind: 'none', reason } }, location);
      expect(text).toContain(title);
      expect(text).toContain(todo);
      expect(renderer.maybeFind(ProgressBar)).toBeNull();
      expect(text).not.toMatch(/\b0\b|NaN|null|undefined/);
    },
  );

  test('a goal that cannot be paced lists what is missing and shows no number', async () => {
    const { goal } = pacedGoal({
      goal: {
        period: null,
        smart: {
          letters: [
            letter('time-bound', { verdict: 'not met', mend: ['Give it a start and an end.'] }),
          ],
          targets: null,
        },
      },
    });
    const { renderer, text } = await shown({ goal: { kind: 'unmeasured', goal } }, location);
    expect(text).toContain('Ana: revenue cannot be paced yet');
    expect(text).toContain('Give it a start and an end.');
    expect(renderer.maybeFind(ProgressBar)).toBeNull();
  });

  test('never more than three warnings, however many come; the others are counted', async () => {
    const signals = {
      warnings: ['a', 'b', 'c', 'd'].map((id) => warning(id)),
      moreWarnings: 0,
      prompt,
    };
    const { text } = await show({ ...shownDeal(), signals }, location);
    expect(text.match(/Act now:/g)).toHaveLength(3);
    expect(text).toContain('1 more warning waits behind these.');
    expect(text).toContain('Coaching: objection handling');
  });

  test('a deal that is not read yet can be looked at again', async () => {
    const { renderer, asked, text } = await show({ state: 'not synced', dealId: '4711' }, location);
    expect(text).toContain('Not read from HubSpot yet');
    renderer.find(Button).trigger('onClick');
    await renderer.waitFor(() => expect(asked).toHaveLength(2));
  });

  test('a deal of somebody else says who can see it', async () => {
    const { text } = await show(
      { state: 'not allowed', whoCan: 'The owner can see this.' },
      location,
    );
    expect(text).toBe('Not yours to see\nThe owner can see this.');
  });
});

test.each([
  [
    'not started',
    { pace: null, runRateNeeded: { value: '4687.5', currency: 'EUR' } },
    'Nothing is expected yet.',
  ],
  ['on pace', {}, 'On pace. Nothing needs you here.'],
  ['ahead', {}, 'Ahead. Nothing needs you here.'],
  ['reached', { runRateNeeded: null }, 'Nothing more is needed.'],
  [
    'missed',
    { runRateNeeded: null, workingDays: { gone: 64, left: 0, total: 64 } },
    'The period is over.',
  ],
  ['behind', { runRateUsual: null }, 'usual is not known yet'],
] as const)('the verdict "%s" is told in words', async (verdict, pace, said) => {
  const { renderer, text } = await shown({ goal: pacedGoal({ pace: { verdict, ...pace } }) });
  expect(renderer.find(Tag).text?.toLowerCase()).toContain(verdict);
  expect(text).toContain(said);
});

test('a goal that counts deals shows counts, without a currency', async () => {
  const count = (value: string) => ({ value, currency: null });
  const { text } = await shown({
    goal: pacedGoal({
      goal: { metric: 'deals won' },
      pace: {
        target: count('12'),
        actual: count('7'),
        expected: count('8.44'),
        runRateNeeded: count('0.26'),
        runRateUsual: count('0.055'),
      },
    }),
    deal: openDeal({ amount: { amount: '1', currency: 'USD' } }),
  });
  expect(text).toContain('7 of 12');
  expect(text).toContain('Needs one every 4 working days; usual is one every 18 working days.');
  expect(text).not.toContain('€');
  expect(text).not.toContain('It is in USD');
});

test.each([
  ['0.17', 'Needed: one every', '6 working days'],
  ['0.4', 'Needed: one every', '2.5 working days'],
  ['0.99', 'Needed a working day', '0.99'],
  ['1.5', 'Needed a working day', '1.5'],
  ['0', 'Needed a working day', '0'],
])('%s deals a working day stand in the tab as "%s %s"', async (value, label, number) => {
  const { renderer } = await shown(
    { goal: pacedGoal({ pace: { runRateNeeded: { value, currency: null } } }) },
    'crm.record.tab',
  );
  expect(renderer.findAll(StatisticsItem)[2]?.props).toMatchObject({ label, number });
});

test.each([
  ['9999.60', '10000', '€9,999.60 of €10,000'],
  ['10000.00', '10000', '€10,000 of €10,000'],
  ['12000.50', '12000.75', '€12,000.50 of €12,000.75'],
  ['12000.50', '20000', '€12,001 of €20,000'],
])('%s of %s reads "%s": nothing short of the target reads as the target', async (a, t, said) => {
  const [actual, target] = [a, t].map((value) => ({ value, currency: 'EUR' }));
  const { text } = await shown({ goal: pacedGoal({ pace: { actual, target } as object }) });
  expect(text).toContain(said);
});

test('an open deal without a warning under a goal that is behind: why, and one thing to do', async () => {
  const signals = { warnings: [], moreWarnings: 0, prompt };
  const { renderer, text } = await shown({ signals });
  expect(renderer.find(StatusTag).props.variant).toBe('warning');
  expect(text).toContain('No warning on this deal, but its goal is behind.');
  expect(text).toContain('Needs €5,947 a working day; usual is €4,120.');
  expect(text).toContain('Coaching: objection handling');
});

test('a warning speaks for itself: nothing says then that there is none', async () => {
  const signals = { warnings: [warning('a')], moreWarnings: 0, prompt };
  const { renderer } = await shown({ signals });
  expect(renderer.maybeFind(StatusTag)).toBeNull();
});

test.each([
  ['won', 'behind', 'default'],
  ['open', 'missed', 'default'],
  ['open', 'ahead', 'success'],
] as const)(
  'no green light for a %s deal unless its goal is well (%s: %s)',
  async (outcome, verdict, tone) => {
    const deal = openDeal({ outcome });
    const { renderer } = await shown({ deal, goal: pacedGoal({ pace: { verdict } }) });
    expect(renderer.find(StatusTag).props.variant).toBe(tone);
  },
);

test.each([
  ['won', openDeal({ outcome: 'won' }), 'Proposal (won).'],
  ['lost', openDeal({ outcome: 'lost' }), 'it does not count for the goal'],
  ['without a stage', openDeal({ outcome: 'unknown', stage: null }), 'in none of your pipelines'],
  ['without an amount', openDeal({ amount: null }), 'It needs an amount'],
  [
    'in another currency',
    openDeal({ amount: { amount: '900', currency: 'USD' } }),
    'It is in USD, the goal in EUR',
  ],
])('a deal that is %s says what that means here', async (_, deal, said) => {
  const { text } = await shown({ deal });
  expect(text).toContain(said);
});

test('values of the deal that could not be read are listed', async () => {
  const rejected = [{ property: 'amount', value: '12 apples', reason: 'not a number' }];
  const { text } = await shown({ deal: openDeal({ amount: null, rejected }) });
  expect(text).toContain('Set aside (1)');
  expect(text).toContain('amount "12 apples": not a number');
});

test('the sidebar keeps the numbers in one sentence and folds the rest; the tab lays them out', async () => {
  const signals = { warnings: [warning('a'), warning('b')], moreWarnings: 0, prompt: null };
  const narrow = await shown({ signals });
  expect(narrow.renderer.findAll(Alert)).toHaveLength(1);
  expect(narrow.renderer.findAll(StatisticsItem)).toHaveLength(0);
  expect(narrow.renderer.findAll(Accordion).some(({ props }) => props.defaultOpen)).toBe(false);
  const wide = await shown({ signals }, 'crm.record.tab');
  expect(wide.renderer.findAll(Alert)).toHaveLength(2);
  expect(wide.renderer.findAll(StatisticsItem).map(({ props }) => props.number)).toEqual([
    '€213,000',
    '87%',
    '€5,947',
    '€4,120',
  ]);
});

test('an attainment beyond the target fills the bar and no more', async () => {
  const { renderer } = await shown({
    goal: pacedGoal({ pace: { attainment: 1.4, verdict: 'reached' } }),
  });
  expect(renderer.find(ProgressBar).props).toMatchObject({
    value: 1,
    valueDescription: '140% of the target',
  });
});

test('what stands open in the sidebar is read at a glance', async () => {
  const signals = { warnings: [warning('a'), warning('b')], moreWarnings: 0, prompt };
  const { renderer } = await shown({ signals, goal: pacedGoal({ goal: { origin: 'assumed' } }) });
  const lines = openWords(renderer.getRootNode()).split('\n');
  expect(lines.length).toBeLessThanOrEqual(18);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(90);
});
