import { Accordion, Heading, StatusTag, Table, TableRow, Toggle } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { PaceTab } from '../../extensions/home/pace/PaceTab.tsx';
import { asks } from '../../src/contract/asks.ts';
import type { ForecastView, MethodView, SaidChanceView } from '../../src/contract/forecast.ts';
import {
  type BoardSummaryView,
  type PaceRowView,
  pacePageSchema,
  type ShownPace,
} from '../../src/contract/pace-page.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { letter, named, pacedGoal, q4, suggestedTargets } from './card-samples.ts';
import {
  type Asked,
  answerWith,
  contextAt,
  drawn,
  eventually,
  json,
  words,
} from './card-stage.tsx';

const { crm, ...noRecord } = contextAt('crm.record.tab');
const context = { ...noRecord, location: 'pages' };

async function show(answer: unknown) {
  const asked: Asked[] = [];
  answerWith((question) => {
    if (question.url.pathname === asks.readGoalChanges.path) return json({ state: 'not told' });
    asked.push(question);
    return json(answer);
  });
  const renderer = await drawn(<PaceTab context={context} />, 'pages');
  return { renderer, asked, text: words(renderer.getRootNode()) };
}

const euros = (value: string) => ({ value, currency: 'EUR' });

const noKind = { period: q4, metric: { say: 'deals won', with: {} } } as const;

const summary: BoardSummaryView = {
  running: 8,
  behind: 3,
  reached: 1,
  notStarted: 0,
  unmeasured: 1,
  together: {
    what: { period: q4, metric: { say: 'revenue', with: {} } },
    goals: 6,
    needed: euros('41234.56'),
    usual: euros('36000'),
    usualKnown: 6,
  },
};

function row(id: string, known: Parameters<typeof pacedGoal>[0] = {}): PaceRowView {
  const { goal, pace } = pacedGoal(known);
  return { kind: 'paced', goal: { ...goal, id, ...known.goal }, pace, forecast: null };
}

function pageOf(changes: Partial<ShownPace> = {}): ShownPace {
  const rows = [row('1'), row('2', { goal: { whose: named('Ben') }, pace: { verdict: 'ahead' } })];
  const page = pacePageSchema.parse({
    state: 'shown',
    isOwn: false,
    summary,
    order: 'name',
    canOrder: false,
    rows,
    scoreboards: [],
    offset: 0,
    pageSize: 50,
    total: rows.length,
    pacedAt: '2026-11-23T05:00:00Z',
    ...changes,
  });
  if (page.state !== 'shown') throw new Error('the sample is shown');
  return page;
}

const shown = (changes: Partial<ShownPace> = {}) => show(pageOf(changes));

describe('the Pace tab', () => {
  test('says first how many goals are behind, and what is needed a day beside what is usual', async () => {
    const { renderer, text, asked } = await shown();
    expect(renderer.findAll(Heading)[0]?.text).toBe(
      '3 of 8 goals are behind. Q4 2026 revenue needs €41,200 a working day; usual is €36,000.',
    );
    expect(text).toContain('Needed and usual are for the 6 goals for Q4 2026 revenue together.');
    expect(asked.map(({ url }) => url.href)).toEqual([
      'https://service.example/v1/pages/pace?order=name&offset=0',
    ]);
  });

  test.each<[Partial<BoardSummaryView>, string]>([
    [{ behind: 0, together: null }, 'None of the 8 goals is behind.'],
    [{ running: 1, behind: 1, together: null }, 'The goal is behind.'],
    [{ running: 2, behind: 0, reached: 2, together: null }, 'All 2 goals are reached.'],
    [
      { running: 0, behind: 0, notStarted: 2, together: null },
      'No goal is running right now. 2 goals will start later.',
    ],
    [
      { running: 0, behind: 0, unmeasured: 1, together: null },
      'No goal can be paced yet: 1 goal to clarify.',
    ],
    [
      {
        behind: 1,
        together: {
          ...summary.together,
          usual: null,
          usualKnown: 0,
        } as BoardSummaryView['together'],
      },
      '1 of 8 goals is behind. Q4 2026 revenue needs €41,200 a working day; what is usual is not known yet.',
    ],
    [
      { together: { ...summary.together, usualKnown: 5 } as BoardSummaryView['together'] },
      '3 of 8 goals are behind. Q4 2026 revenue needs €41,200 a working day; usual is €36,000 (known for 5 of 6 goals).',
    ],
  ])('the first sentence of %j is "%s"', async (changes, said) => {
    const { renderer } = await shown({ summary: { ...summary, ...changes } });
    expect(renderer.findAll(Heading)[0]?.text).toBe(said);
  });

  test('shows each goal as a row: whose, for what, how it stands, how far, what is needed', async () => {
    const { renderer, text } = await shown();
    expect(renderer.findAll(TableRow)).toHaveLength(3);
    for (const said of [
      'Ana\nQ4 2026 revenue\nBehind',
      '€187,001 of €300,000',
      '€5,950',
      '€4,120',
      'Ahead',
    ])
      expect(text).toContain(said);
  });

  test('a team goal stands beside the goals below it, with what does not add up', async () => {
    const rollUp = {
      parts: [
        { whose: named('Ana'), target: euros('60000') },
        { whose: named('Ben'), target: euros('30000') },
      ],
      mismatch: euros('10000'),
      leftOut: [
        { reason: { say: 'goal in another unit', with: { unit: 'USD' } }, count: 1 } as const,
      ],
    };
    const north = row('3', {
      goal: { whose: named('North') },
      pace: { target: euros('100000'), rollUp },
    });
    const { text } = await show(pageOf({ rows: [north] }));
    for (const said of [
      'The goals below leave €10,000 of it unassigned.',
      'Ana: €60,000',
      'Difference: +€10,000',
      'Left out: 1 × a goal in USD',
    ])
      expect(text).toContain(said);
    expect((await show(pageOf())).text).not.toContain('Do the goals add up?');
  });

  test('a goal that cannot be paced says what to mend instead of numbers', async () => {
    const { goal } = pacedGoal({
      goal: {
        period: null,
        smart: {
          letters: [
            letter('time-bound', {
              verdict: 'not met',
              mend: asWritten('Set its first and last day.'),
            }),
          ],
          targets: null,
        },
      },
    });
    const { text } = await shown({ rows: [{ kind: 'unmeasured', goal }] });
    expect(text).toContain('Cannot be paced\nNot time-bound: Set its first and last day.');
    expect(text).not.toMatch(/NaN|null|undefined/);
  });

  test('says of rates that are not known why, and never 0', async () => {
    const unknown = { runRateNeeded: null, runRateUsual: null };
    const { text } = await shown({
      rows: [
        row('1', { pace: { ...unknown, verdict: 'reached' } }),
        row('2', { pace: { ...unknown, workingDays: { gone: 64, left: 0, total: 64 } } }),
      ],
    });
    expect(text).toContain('nothing more\nnot known yet');
    expect(text).toContain('no day left');
  });

  test('only where it may, offers to put who needs help first, and asks for that', async () => {
    expect((await shown()).renderer.maybeFind(Toggle)).toBeNull();
    const { renderer, asked } = await shown({ canOrder: true });
    expect(renderer.find(Toggle).props.label).toBe('Needs help first (only you see this order)');
    renderer.find(Toggle).props.onChange?.(true);
    await eventually(() => asked.length === 2);
    expect(asked[1]?.url.search).toBe('?order=help&offset=0');
  });

  test('turns pages of more goals than fit', async () => {
    expect((await shown()).renderer.find(Table).props.paginated).toBe(false);
    const { renderer, asked } = await shown({
      total: 120,
      offset: 50,
      canOrder: true,
      order: 'help',
    });
    expect(renderer.find(Table).props).toMatchObject({ paginated: true, pageCount: 3, page: 2 });
    const turn: unknown = Reflect.get(renderer.find(Table).props, 'onPageChange');
    if (typeof turn !== 'function') throw new Error('The table has one page.');
    turn(3);
    await eventually(() => asked.length === 2);
    expect(asked[1]?.url.search).toBe('?order=help&offset=100');
  });

  test.each([
    [{ state: 'not paced' }, 'Nothing to show yet'],
    [{ state: 'no goals', reason: 'no goals' }, 'A manager can set one in HubSpot'],
    [{ state: 'no goals', reason: 'not an owner' }, 'You are not an owner in HubSpot'],
    [{ state: 'not allowed' }, 'managers those of their teams'],
    [{ error: { code: 'x', message: 'It is down.', reference: 'ref-1' } }, 'ref-1'],
  ])('a page that is not there says why: %j', async (answer, said) => {
    expect((await show(answer)).text).toContain(said);
  });
});

describe('the chance to hit', () => {
  const said = async (chance: SaidChanceView, range: ForecastView['range'] = null) => {
    const forecast = { chance, range };
    return (await shown({ rows: [{ ...row('1'), forecast } as PaceRowView] })).text;
  };
  const range = { p10: euros('250000'), p50: euros('300000'), p90: euros('350000') };

  test.each<[SaidChanceView, ForecastView['range'], string]>([
    [
      { kind: 'chance', chance: 0.6, step: 0.05, littleHistory: false, winsSeen: 90 },
      range,
      '60%, uncertain\n€250,000 to €350,000 by the end',
    ],
    [
      { kind: 'chance', chance: 0.2, step: 0.1, littleHistory: true, winsSeen: 9 },
      null,
      '20%, unlikely (little history)',
    ],
    [
      { kind: 'word', word: 'ahead', winsSeen: 4, winsNeeded: 6 },
      null,
      'Likely\n4 of about 6 team wins needed',
    ],
    [
      { kind: 'facts only', winsSeen: 1, winsNeeded: 6 },
      null,
      'not enough data\n1 of about 6 team wins needed',
    ],
    [{ kind: 'abstains', reason: { kind: 'reached' } }, null, '\nreached\n'],
    [
      { kind: 'abstains', reason: { kind: 'amounts missing', missing: 5, open: 12 } },
      null,
      'not given\n5 of 12 open deals have no amount',
    ],
  ])('is said only as far as it may be: %j', async (chance, its, words) => {
    expect(await said(chance, its)).toContain(words);
  });

  test('waits for the first forecast, and for the period to begin', async () => {
    const { text } = await shown({
      rows: [row('1'), row('2', { pace: { verdict: 'not started' } })],
    });
    expect(text).toContain('Behind\nnot forecast yet');
    expect(text).toContain('Not started\nnot begun');
  });
});

describe('which forecast to trust', () => {
  const record = { tried: 40, held: 33, wape: 0.141, bias: 0.03, brier: 0.16 };
  const methods: MethodView[] = [
    { method: 'combination', weight: null, record },
    { method: 'pipeline', weight: 0.4, record: { ...record, wape: 0.12 } },
    { method: 'season rate', weight: 0.6, record: { ...record, wape: 0.2 } },
  ];

  test('is told in plain sentences, with every method’s record below', async () => {
    const { text, renderer } = await shown({
      scoreboards: [{ what: summary.together?.what ?? noKind, currency: 'EUR', methods }],
    });
    for (const said of [
      'Q4 2026 revenue in EUR',
      'At this point in earlier periods, it was off by 14% of the actual result, 3% too high; 33 of 40 results were within its 80% ranges.',
      'It leans most on "Usual wins" (60%)',
      'On its own, "Open deals" would have come closer (12% off)',
    ])
      expect(text).toContain(said);
    expect(renderer.findAll(Table)).toHaveLength(2);
    expect(text).toContain('0.16\n33 of 40');
  });

  test('claims nothing before it could be tried', async () => {
    const untried = methods.map((each) => ({ ...each, record: null }));
    const { text } = await shown({
      scoreboards: [{ what: noKind, currency: null, methods: untried }],
    });
    expect(text).toContain('How well each one does is not known yet');
    expect(text).not.toMatch(/off by \d/);
    expect((await shown()).text).toContain('No goal has a forecast yet');
  });
});

describe('how good the goals are', () => {
  const smart = {
    letters: [
      letter('specific', { evidence: [asWritten('It counts revenue in EUR.')] }),
      letter('achievable', {
        verdict: 'not met' as const,
        reach: 'out of reach' as const,
        mend: {
          say: 'lower the target' as const,
          with: { commit: euros('260000'), stretch: euros('310000') },
        },
        evidence: [asWritten('The chance to reach it was at most 5%.')],
      }),
      letter('relevant', {
        verdict: 'cannot tell' as const,
        evidence: [asWritten('No goal above it is on record.')],
      }),
    ],
    targets: suggestedTargets,
  };

  test('is told for each: the letter, what it rests on, what mends it, and what the target could be', async () => {
    const { renderer, text } = await shown({
      rows: [row('1', { goal: { smart } }), row('2', { goal: { whose: named('Ben') } })],
    });
    expect(text).toContain('1 goal of 2 here can be improved');
    expect(renderer.findAll(Accordion).map(({ props }) => props.title)).toEqual([
      'Ana, Q4 2026: revenue: not achievable',
      'Nothing to fix (1)',
      'Ben, Q4 2026: revenue',
    ]);
    const tags = renderer.findAll(StatusTag).map(({ text: said, props }) => [said, props.variant]);
    expect(tags).toEqual([
      ['Specific: yes', 'success'],
      ['Achievable: out of reach', 'warning'],
      ['Relevant: cannot tell', 'default'],
    ]);
    for (const said of [
      '→ Lower the target: €260,000 has a 70% chance, €310,000 a 30% chance.',
      'The chance to reach it was at most 5%.',
      'Commit (70% likely): €260,000',
    ])
      expect(text).toContain(said);
  });

  test('is quiet when nothing needs mending', async () => {
    expect((await shown()).text).toContain('Nothing here needs fixing.');
  });
});
