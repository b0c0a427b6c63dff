import {
  Accordion,
  Alert,
  Button,
  LineChart,
  ProgressBar,
  StatisticsItem,
  StatusTag,
  TableRow,
  Tag,
} from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { GoalPacing } from '../../extensions/goal-pacing/GoalPacing.tsx';
import type { SaidChanceView } from '../../src/contract/forecast.ts';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import type { SuggestedTargetsView } from '../../src/contract/smart.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { goalChanges } from '../support/goal-changes.ts';
import {
  goalForecast,
  letter,
  longestBut,
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

/** Without the marks that hold signs to what follows. */
const seen = (text: string) => text.replaceAll('\u2060', '');

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
  test('what changed since last Monday stands in a title, its reasons and their deals below', async () => {
    const { currency, week } = goalChanges();
    const { renderer } = await shown({ sinceMonday: { currency, change: week } }, location);
    const sections = renderer
      .findAll(Accordion)
      .filter(({ props }) => props.title.startsWith('Since'));
    expect(sections.map(({ props }) => [seen(props.title), props.defaultOpen])).toEqual([
      [
        'Since Sun, Nov 22: forecast -€12,000 (slipped -€30,000, new +€25,000, smaller -€7,001, 1 more)',
        false,
      ],
    ]);
    const [said] = sections.map((section) => seen(words(section)));
    expect(said).toContain('-€30,000  Close date moved later\nAcme - Team plan -€30,000');
    expect(said).toContain('+€1  Deals not created yet');
    expect(said).toContain('Forecast: €282,000 then, €270,000 now.');
  });

  test('before there is a forecast of then, what was won and what is open are told apart', async () => {
    const { currency, period } = goalChanges();
    const { text } = await shown({ sinceMonday: { currency, change: period } }, location);
    expect(seen(text)).toContain('Won\n+€40,000  Won\nAcme - Team plan +€40,000');
    expect(seen(text)).toContain('Open and due in the period\n-€40,000  Won');
    expect(seen(text)).toContain(
      '-€30,000  No longer due in the period\nAcme - Team plan -€30,000 and 2 more',
    );
    expect(seen(text)).toContain('there is no stored forecast from then to compare with');
  });

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
        'Needs €5,950 a working day; usual is €4,120.',
      ],
      'crm.record.tab': [
        'Expected by now\n€213,000\nPace against that\n87%',
        'Needed per working day\n€5,950\nUsual per working day\n€4,120',
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
                letter('specific', { evidence: [asWritten('It counts revenue in EUR.')] }),
                letter('achievable', {
                  verdict: 'not met',
                  reach: 'out of reach',
                  mend: {
                    say: 'lower the target',
                    with: {
                      commit: { value: '260000', currency: 'EUR' },
                      stretch: { value: '310000', currency: 'EUR' },
                    },
                  },
                }),
                letter('relevant', { verdict: 'cannot tell' }),
              ],
              targets: suggestedTargets,
            },
          },
          pace: {
            leftOut: [
              { reason: { say: 'no amount', with: {} }, count: 3 },
              { reason: { say: 'no rate', with: { currency: 'USD', to: 'EUR' } }, count: 1 },
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
      'Not achievable: Lower the target: €260,000 has a 70% chance, €310,000 a 30% chance.',
      'Floor (90% likely): €210,000',
      'Stretch (30% likely): nothing above 0 is that likely',
      'Based on what was known when the target was set: 130 wins of the whole team.',
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
      { kind: 'abstains', reason: { kind: 'amounts missing', missing: 5, open: 12 } },
      'No target can be suggested: when the target was set, 5 of 12 open deals had no amount.',
    ],
  ])('where no target can be suggested it says why: %j', async (targets, said) => {
    const mending = letter('relevant', {
      verdict: 'not met',
      mend: asWritten('Say what it serves.'),
    });
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
            letter('time-bound', { verdict: 'not met', mend: { say: 'no days', with: {} } }),
          ],
          targets: null,
        },
      },
    });
    const { renderer, text } = await shown({ goal: { kind: 'unmeasured', goal } }, location);
    expect(text).toContain('Ana: revenue cannot be paced yet');
    expect(text).toContain('Set the first and the last day of the period.');
    expect(renderer.maybeFind(ProgressBar)).toBeNull();
  });

  test('never more than three warnings, however many come; the others are counted', async () => {
    const signals = {
      warnings: ['deal-close-date-passed', 'deal-no-next-step', 'deal-stuck-in-stage', 'newer'].map(
        (id) => warning(id),
      ),
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
    const { text } = await show({ state: 'not allowed' }, location);
    expect(text).toBe(
      'You cannot see this\nThe deal’s owner, their manager and admins can see this.',
    );
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
      goal: { metric: { say: 'deals won', with: {} } },
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
  ['0.99', 'Needed per working day', '0.99'],
  ['1.5', 'Needed per working day', '1.5'],
  ['0', 'Needed per working day', '0'],
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
  expect(text).toContain('Needs €5,950 a working day; usual is €4,120.');
  expect(text).toContain('Coaching: objection handling');
});

test('a warning speaks for itself: nothing says then that there is none', async () => {
  const signals = { warnings: [warning('deal-close-date-passed')], moreWarnings: 0, prompt };
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
  ['lost', openDeal({ outcome: 'lost' }), 'it counts toward no goal'],
  [
    'without a stage',
    openDeal({ outcome: 'unknown', stage: null }),
    'not in any of your pipelines',
  ],
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
  const reason = { say: 'not a number', with: {} } as const;
  const rejected = [{ property: 'amount', value: '12 apples', reason }];
  const { text } = await shown({ deal: openDeal({ amount: null, rejected }) });
  expect(text).toContain('Set aside (1)');
  expect(text).toContain('amount "12 apples": not a number');
});

test('the sidebar keeps the numbers in one sentence and folds the rest; the tab lays them out', async () => {
  const signals = {
    warnings: [warning('deal-close-date-passed'), warning('deal-no-next-step')],
    moreWarnings: 0,
    prompt: null,
  };
  const narrow = await shown({ signals });
  expect(narrow.renderer.findAll(Alert)).toHaveLength(1);
  expect(narrow.renderer.findAll(StatisticsItem)).toHaveLength(0);
  expect(narrow.renderer.findAll(Accordion).some(({ props }) => props.defaultOpen)).toBe(false);
  const wide = await shown({ signals }, 'crm.record.tab');
  expect(wide.renderer.findAll(Alert)).toHaveLength(2);
  expect(wide.renderer.findAll(StatisticsItem).map(({ props }) => props.number)).toEqual([
    '€213,000',
    '87%',
    '€5,950',
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
  const signals = {
    warnings: [warning('deal-close-date-passed'), warning('deal-no-next-step')],
    moreWarnings: 0,
    prompt,
  };
  const { renderer } = await shown({ signals, goal: pacedGoal({ goal: { origin: 'assumed' } }) });
  const lines = openWords(renderer.getRootNode()).split('\n');
  expect(lines.length).toBeLessThanOrEqual(18);
  expect(longestBut(lines, 'deal-close-date-passed')).toBeLessThanOrEqual(90);
});

describe('a goal with a forecast', () => {
  const chance = (said: Partial<Extract<SaidChanceView, { kind: 'chance' }>>) =>
    goalForecast({
      chance: {
        kind: 'chance',
        chance: 0.6,
        step: 0.05,
        littleHistory: false,
        winsSeen: 90,
        ...said,
      },
    });
  const moves = { kind: 'moves', ifWon: 0.85, ifLost: 0.4, isLargest: true } as const;

  test.each(locations)(
    'says the chance first, with its range and record, at %s',
    async (location) => {
      const goal = pacedGoal({ forecast: goalForecast(), effect: moves });
      const { renderer, text } = await shown({ goal }, location);
      expect(renderer.find(Tag).text).toBe('Uncertain');
      expect(openWords(renderer.getRootNode()).split('\n').slice(0, 2)).toEqual([
        'Uncertain',
        '60% chance to hit',
      ]);
      expect(renderer.find(ProgressBar).props.valueDescription).toBe(
        '€187,001 of €300,000. 45 of 64 working days gone.',
      );
      expect(text).toContain('€250,000 to €360,000');
      expect(text).toContain('Such ranges held 17 of 20 times.');
      expect(text).toContain('Won → 85%, lost → 40%. It matters more than any other open deal.');
      expect(text).toContain(
        'At this point of earlier periods, forecasts were off by 29% of what came, 8% too low.',
      );
      expect(text).toContain(
        'Open deals are worth €400,000, 3.5 times what is still needed; judging by what such deals bring in time, 6.4 times would do.',
      );
      expect(text).toContain('2 of them (€9,000) are older than any deal that ever closed');
      expect(text).toContain('effects of several deals do not add up');
    },
  );

  test('stands open in the sidebar in what can be read at a glance', async () => {
    const signals = {
      warnings: [warning('deal-close-date-passed'), warning('deal-no-next-step')],
      moreWarnings: 0,
      prompt,
    };
    const goal = pacedGoal({
      goal: { origin: 'assumed' },
      forecast: chance({ littleHistory: true, step: 0.1, winsSeen: 12 }),
      effect: moves,
    });
    const { renderer } = await shown({ signals, goal });
    const lines = openWords(renderer.getRootNode()).split('\n');
    expect(lines.length).toBeLessThanOrEqual(18);
    expect(longestBut(lines, 'deal-close-date-passed')).toBeLessThanOrEqual(90);
    expect(renderer.maybeFind(LineChart)).toBeNull();
  });

  test.each([
    [0.3, 'Unlikely', 'warning', 'No warning on this deal, but its goal is unlikely to be hit.'],
    [0.35, 'Uncertain', 'default', 'No warning on this deal.'],
    [0.65, 'Uncertain', 'default', 'No warning on this deal.'],
    [0.7, 'Likely', 'success', 'Likely to be hit. Nothing needs you here.'],
  ] as const)(
    'of %s is called %s, whatever the straight line says',
    async (said, word, tone, quietWords) => {
      const goal = pacedGoal({ forecast: chance({ chance: said }) });
      const { renderer, text } = await shown({ goal });
      expect(renderer.find(Tag).text).toBe(word);
      expect(renderer.find(StatusTag).props.variant).toBe(tone);
      expect(text).toContain(quietWords);
      expect(text).not.toContain('Behind');
    },
  );

  test('draws target, what was won, and the range from today on, in the tab', async () => {
    const { renderer } = await shown(
      { goal: pacedGoal({ forecast: goalForecast() }) },
      'crm.record.tab',
    );
    const { data, axes } = renderer.find(LineChart).props;
    const rows = Array.isArray(data) ? data : [];
    const line = (name: string) =>
      rows.filter((row) => row['line'] === name).map((row) => [row['day'], row['amount']]);
    expect(line('Target')).toEqual([
      ['Oct 1', 300_000],
      ['Oct 31', 300_000],
      ['Nov 23', 300_000],
      ['Dec 31', 300_000],
    ]);
    expect(line('Won so far')).toEqual([
      ['Oct 1', 0],
      ['Oct 31', 90_000],
      ['Nov 23', 187_000.5],
    ]);
    expect(line('Middle')).toEqual([
      ['Nov 23', 187_001],
      ['Dec 31', 304_321],
    ]);
    expect(Object.keys(axes.options?.colors ?? {}).toSorted()).toEqual(
      [...new Set(rows.map((row) => String(row['line'])))].toSorted(),
    );
    expect(axes.y.label).toBe('EUR');
  });

  test('lists every method with its weight and its record, in the tab alone', async () => {
    const goal = pacedGoal({ forecast: goalForecast() });
    const { renderer } = await shown({ goal }, 'crm.record.tab');
    const cells = renderer.findAll(TableRow).map((row) =>
      words(row)
        .split('\n')
        .map((cell) => cell.trim()),
    );
    expect(cells.slice(1).map(([name = '']) => name.split(':')[0])).toEqual([
      'All together',
      'Open deals',
      'Recent pace',
    ]);
    expect(cells[1]).toEqual(expect.arrayContaining(['29%', '8% too low', '0.10', '17 of 20']));
    expect(cells[2]).toEqual(expect.arrayContaining(['60%', 'neither too high nor too low']));
    expect(cells[3]).toEqual(expect.arrayContaining(['40%', 'not known yet']));
    expect((await shown({ goal })).renderer.maybeFind(TableRow)).toBeNull();
  });

  const none = { range: null, methods: [], path: [] };
  test.each([
    [
      { kind: 'word', word: 'behind', winsSeen: 4, winsNeeded: 6 },
      ['Unlikely', 'More likely to be missed than hit', '4 of about 6 team wins needed'],
    ],
    [
      { kind: 'facts only', winsSeen: 1, winsNeeded: 6 },
      ['Behind', '€187,001 of €300,000', '1 of about 6 team wins needed'],
    ],
    [
      { kind: 'abstains', reason: { kind: 'no wins' } },
      ['Behind', 'No forecast yet: the team has not won anything yet.'],
    ],
    [
      { kind: 'abstains', reason: { kind: 'amounts missing', missing: 5, open: 12 } },
      ['Behind', 'No chance is given: 5 of 12 open deals have no amount. Add the amounts.'],
    ],
    [
      {
        kind: 'abstains',
        reason: { kind: 'bands have not held', held: 9, tried: 28 },
      },
      ['Behind', 'No chance is given: recent forecasts have been off, only 9 of 28 ranges held.'],
    ],
  ] as const)('that may not say a chance says why: %j', async (said, expected) => {
    for (const location of locations) {
      const goal = pacedGoal({ forecast: goalForecast({ ...none, chance: said }) });
      const { text } = await shown({ goal }, location);
      for (const each of expected) expect(text).toContain(each);
      expect(text).not.toMatch(/chance to hit|Likely €|null|NaN|undefined/);
      expect(text).toContain('Expected by now');
    }
  });

  test('that is reached says so, and how far the period may still go', async () => {
    const chanceReached = { kind: 'abstains', reason: { kind: 'reached' } } as const;
    const goal = pacedGoal({
      pace: { verdict: 'reached', runRateNeeded: null, attainment: 1.1 },
      forecast: goalForecast({ chance: chanceReached }),
    });
    const { renderer, text } = await shown({ goal });
    expect(renderer.find(Tag).text).toBe('Target reached');
    expect(text).toContain('Likely €250,000 to €360,000 by the end.');
    expect(text).not.toContain('No chance');
  });

  test('that was reached after the forecast was made is not called unlikely any more', async () => {
    const goal = pacedGoal({ pace: { verdict: 'reached' }, forecast: chance({ chance: 0.1 }) });
    const { renderer, text } = await shown({ goal });
    expect(renderer.find(Tag).text).toBe('Target reached');
    expect(text).not.toContain('10% chance');
  });

  test('that runs without one yet says when it comes; one that does not run says nothing', async () => {
    const waits = 'No forecast yet: it comes with the next run';
    expect((await shown({ goal: pacedGoal() })).text).toContain(waits);
    for (const verdict of ['not started', 'missed'] as const) {
      const { text } = await shown({ goal: pacedGoal({ pace: { verdict } }) });
      expect(text).not.toContain(waits);
    }
    const over = { verdict: 'reached', workingDays: { gone: 64, left: 0, total: 64 } } as const;
    expect((await shown({ goal: pacedGoal({ pace: over }) })).text).not.toContain(waits);
  });

  test.each([
    [{ kind: 'small', under: 0.01 }, 'Won or lost, it moves the chance by less than a point.'],
    [{ kind: 'small', under: 0.05 }, 'Won or lost, it moves the chance by less than 5 points.'],
    [{ ...moves, isLargest: false }, 'Won → 85%, lost → 40%.'],
  ] as const)('whose deal does %j says so', async (effect, said) => {
    const { text } = await shown({ goal: pacedGoal({ forecast: goalForecast(), effect }) });
    expect(text).toContain(said);
    expect(text).not.toContain('more than any other');
  });

  test('tells how a changed target and time off make the numbers, and nothing where there is nothing to explain', async () => {
    type Line = 'target set' | 'target changed' | 'straight line';
    const line = (say: Line, value: string, from: string | null = null) => ({
      what: { say, with: {} },
      from,
      amount: { value, currency: 'EUR' },
    });
    const arithmetic = {
      target: [
        line('target set', '100000'),
        line('target changed', '20000', '2026-11-14T00:00:00Z'),
      ],
      expected: [line('straight line', '60000')],
      actual: [],
    };
    const { text } = await shown({ goal: pacedGoal({ pace: { arithmetic } }) }, 'crm.record.tab');
    for (const said of [
      'Where these numbers come from',
      '€100,000: target as first set',
      '+€20,000: target changed, from Nov 14, 2026',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('€60,000: target times');
    const plain = await shown({ goal: pacedGoal() }, 'crm.record.tab');
    expect(plain.text).not.toContain('Where these numbers come from');
  });

  test('says what it goes without, and which open deals it leaves out', async () => {
    const goal = pacedGoal({
      pace: { leftOut: [{ reason: { say: 'no amount', with: {} }, count: 3 }] },
      forecast: goalForecast({
        caveat: 'no open deals',
        coverage: null,
        leftOut: [{ reason: { say: 'open deal, no create date', with: {} }, count: 2 }],
      }),
    });
    const { text } = await shown({ goal }, 'crm.record.tab');
    expect(text).toContain('No deal is open, so this rests on past wins');
    expect(text).toContain('Left out of the sum (2)');
    expect(text).toContain('2 × an open deal without a create date');
  });
});

describe('for a viewer whose HubSpot speaks German', () => {
  const german = { user: { id: 77, locale: 'de-de' } };
  const englishWords =
    /\b(the|deals? (won|are|is)|goal|target|working days|chance to|likely|needs|usual|warning)\b/i;

  test.each(locations)('the whole card is German, at %s', async (location) => {
    const goal = pacedGoal({
      goal: {
        smart: {
          letters: [
            letter('achievable', {
              verdict: 'not met',
              reach: 'out of reach',
              mend: { say: 'lower the target', with: { commit: null, stretch: null } },
            }),
          ],
          targets: suggestedTargets,
        },
      },
      pace: { leftOut: [{ reason: { say: 'no amount', with: {} }, count: 3 }] },
      forecast: goalForecast(),
      effect: { kind: 'moves', ifWon: 0.85, ifLost: 0.4, isLargest: true },
    });
    const signals = { warnings: [], moreWarnings: 0, prompt: null };
    answerWith(() => json(shownDeal({ goal, signals })));
    const renderer = await drawn(<GoalPacing context={contextAt(location, german)} />, location);
    const text = words(renderer.getRootNode()).replace(/[\u00a0\u202f]/g, ' ');
    for (const said of [
      'Chance auf das Ziel',
      '250.000 € bis 360.000 €',
      'Gewonnen → 85 %, verloren → 40 %. Er zählt mehr als jeder andere offene Deal.',
      'Nicht erreichbar: Senken Sie das Ziel auf das, was die Vergangenheit hergibt.',
      '3 × kein Betrag',
      'Woher wir das wissen',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(englishWords);
  });
});
