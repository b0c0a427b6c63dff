import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { DAY_MS } from '../../../../src/domain/crm/time.ts';
import type { GoalForecast } from '../../../../src/domain/goals/forecast/goal-forecast.ts';
import type { MeasuredPace } from '../../../../src/domain/goals/pace.ts';
import {
  type ProgressUpdate,
  repUpdate,
  teamUpdate,
  type UpdateSources,
} from '../../../../src/domain/goals/updates/build-update.ts';
import { rankLine } from '../../../../src/domain/goals/updates/ranks.ts';
import type {
  EarlierStanding,
  SaidForecast,
  ToldFact,
} from '../../../../src/domain/goals/updates/told.ts';
import type { WinRates } from '../../../../src/domain/goals/updates/update-line.ts';
import { foreseenOf } from '../../../battery/portal-store/forecasts.ts';
import { lastQuarter, now, quarter } from '../sales-team.ts';
import { paceOf } from './paces.ts';

/** A subject's memory over several updates, as the store keeps it. */
class Memory {
  readonly told = new Map<string, Set<ToldFact>>();
  readonly said = new Map<string, SaidForecast>();
  /** What is foreseen now. */
  readonly forecasts = new Map<string, GoalForecast>();
  standings: ReadonlyMap<string, EarlierStanding> = new Map();
  #isFirst = true;

  sources(at: number, rates: WinRates | null = null): UpdateSources {
    return {
      now: at,
      memoryOf: (goalId) => ({
        earlier: this.standings.get(goalId) ?? null,
        told: this.told.get(goalId) ?? new Set(),
        said: this.said.get(goalId) ?? null,
      }),
      forecastOf: (goalId) => this.forecasts.get(goalId) ?? null,
      ratesOf: () => rates,
      isFirst: this.#isFirst,
    };
  }

  keep(update: ProgressUpdate, at = now): void {
    for (const { goalId, p50, p90 } of update.sayings) this.said.set(goalId, { at, p50, p90 });
    for (const { goalId, fact } of update.tell) {
      this.told.set(goalId, (this.told.get(goalId) ?? new Set()).add(fact));
    }
    this.standings = update.standings;
    this.#isFirst = false;
  }
}

const kinds = ({ lines }: ProgressUpdate) => lines.map(({ kind }) => kind);
const earlier = new Memory();
earlier.keep(repUpdate([paceOf(20_000)], earlier.sources(now - 7 * DAY_MS)));
const next = (pace: MeasuredPace, at = now) => repUpdate([pace], earlier.sources(at));

describe('a rep’s update', () => {
  test('says at first how each goal stands and what it needs', () => {
    const update = repUpdate([paceOf(20_000)], new Memory().sources(now));
    expect(kinds(update)).toEqual(['standing', 'needed']);
    expect(update).toMatchObject({ isNews: true, moreGoals: 0, tell: [] });
  });

  test('says what came since the last one, and from how many deals', () => {
    const update = next(paceOf(26_500, { deals: 6 }));
    expect(kinds(update)).toEqual(['standing', 'progress', 'needed']);
    expect(update.lines[1]).toMatchObject({ deals: 2, since: now - 7 * DAY_MS });
    const [, progress] = update.lines;
    expect(progress?.kind === 'progress' && progress.by.toFixed()).toBe('6500');
    expect(update.isNews).toBe(true);
  });

  test('is no news when nothing happened', () => {
    expect(next(paceOf(20_000)).isNews).toBe(false);
    expect(repUpdate([], new Memory().sources(now))).toMatchObject({ isNews: false, lines: [] });
  });

  test('says so when a deal was taken back, and when the target was changed', () => {
    const less = next(paceOf(15_000, { deals: 3 }));
    expect(less.lines[1]).toMatchObject({ kind: 'progress', deals: -1, by: new Decimal(-5_000) });
    const changed = next(paceOf(20_000, { target: 70_000 }));
    expect(changed.lines[1]).toMatchObject({ kind: 'new target', before: new Decimal(66_000) });
  });

  test('does not compare amounts of different currencies', () => {
    expect(kinds(next(paceOf(26_500, { goal: { currency: 'USD' } })))).not.toContain('progress');
  });

  test('names the highest milestone that was passed, and never one a second time', () => {
    const memory = new Memory();
    memory.keep(repUpdate([paceOf(20_000)], memory.sources(now)));
    const said: unknown[] = [];
    for (const actual of [40_000, 20_000, 41_000, 66_000, 67_000]) {
      const update = repUpdate([paceOf(actual)], memory.sources(now));
      said.push(update.lines.flatMap((line) => (line.kind === 'milestone' ? [line.share] : [])));
      memory.keep(update);
    }
    expect(said).toEqual([[0.5], [], [], [1], []]);
  });

  test.each([
    [60_000, 'missed'],
    [66_000, 'met'],
    [66_600, 'met'],
    [66_661, 'exceeded'],
  ])('says once how a goal of 66,000 ended at %d: %s', (actual, result) => {
    const memory = new Memory();
    const ended = paceOf(actual, { at: quarter.end });
    const update = repUpdate([ended], memory.sources(quarter.end + DAY_MS));
    expect(update.lines).toMatchObject([{ kind: 'result', result }]);
    memory.keep(update);
    expect(repUpdate([ended], memory.sources(quarter.end + 2 * DAY_MS)).lines).toEqual([]);
  });

  test('keeps an old result to itself, for good', () => {
    const memory = new Memory();
    const ended = paceOf(70_000, { goal: { period: lastQuarter } });
    const update = repUpdate([ended], memory.sources(now));
    expect(update.lines).toEqual([]);
    expect(update.tell).toContainEqual({ goalId: 'g1', fact: 'result' });
  });

  test('tells three goals in full and counts the others, but loses no milestone of theirs', () => {
    const paces = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      paceOf(id === 'e' ? 40_000 : 20_000, { goal: { id } }),
    );
    const update = repUpdate(paces, new Memory().sources(now));
    expect(update.lines.filter(({ kind }) => kind === 'standing')).toHaveLength(3);
    expect(update.moreGoals).toBe(2);
    expect(update.lines.find(({ kind }) => kind === 'milestone')?.pace.goal.id).toBe('e');
  });

  test('says nothing of a goal that has not started', () => {
    const later = { start: quarter.end, end: quarter.end + 90 * DAY_MS };
    const update = repUpdate([paceOf(0, { goal: { period: later } })], new Memory().sources(now));
    expect(update.lines).toEqual([]);
  });
});

describe('a forecast', () => {
  const foreseen = (p50: number, p90: number) =>
    foreseenOf('g1', { forecast: { p50, p90 } }).forecast;
  /** What is said of a goal of 66,000 that ended at `final`, after updates with these forecasts at these days gone of 66. */
  const ended = (final: number, ...told: readonly [gone: number, forecast: GoalForecast][]) => {
    const memory = new Memory();
    for (const [gone, forecast] of told) {
      memory.forecasts.set('g1', forecast);
      const pace = { ...paceOf(20_000), workingDays: { gone, left: 66 - gone, total: 66 } };
      memory.keep(repUpdate([pace], memory.sources(now + gone)), now + gone);
    }
    const update = repUpdate([paceOf(final, { at: quarter.end })], memory.sources(quarter.end));
    return update.lines.filter(({ kind }) => kind === 'beat forecast');
  };

  test('is told with how the goal stands', () => {
    const memory = new Memory();
    memory.forecasts.set('g1', foreseen(60_000, 70_000));
    const { lines } = repUpdate([paceOf(20_000)], memory.sources(now));
    expect(lines.map(({ kind }) => kind)).toEqual(['standing', 'outlook', 'needed']);
  });

  test.each<[number, object[]]>([
    [60_000, []],
    [60_001, [{ level: 'P50', said: 60_000 }]],
    [70_000, [{ level: 'P50' }]],
    [70_001, [{ level: 'P90', said: 70_000, saidAt: now + 33 }]],
  ])('of 60,000, at most 70,000, halfway is beaten or not at %d', (final, said) => {
    const early = [10, foreseen(1_000, 2_000)] as const;
    const half = [33, foreseen(60_000, 70_000)] as const;
    const late = [60, foreseen(2_000, 3_000)] as const;
    expect(ended(final, [...early], [...half], [...late])).toMatchObject(said);
  });

  test('that nobody was told halfway is not beaten', () => {
    expect(ended(99_000, [10, foreseen(1_000, 2_000)])).toEqual([]);
  });

  test('beaten in its middle is a word to the rep, and no reason for a manager to thank', () => {
    const memory = new Memory();
    memory.said.set('g1', { at: now, p50: 50_000, p90: 70_000 });
    const members = [{ ownerId: 'ana', paces: [paceOf(60_000, { at: quarter.end })] }];
    expect(kinds(teamUpdate([], members, memory.sources(quarter.end)))).toEqual([]);
    memory.said.set('g1', { at: now, p50: 50_000, p90: 59_999 });
    expect(kinds(teamUpdate([], members, memory.sources(quarter.end)))).toEqual(['beat forecast']);
  });
});

const better: WinRates = { wins: 24, days: 66, winsBefore: 9, daysBefore: 65 };

describe('an improvement', () => {
  const over = (rates: WinRates) =>
    repUpdate([paceOf(60_000, { at: quarter.end })], new Memory().sources(quarter.end, rates));

  test('is praised when chance does not explain it', () => {
    expect(over(better).lines.at(-1)).toMatchObject({ kind: 'improved', isMost: false });
  });

  test.each<[string, WinRates]>([
    ['a little more', { ...better, wins: 13 }],
    ['too few wins', { ...better, wins: 4, winsBefore: 3 }],
    ['nothing usual to compare with', { ...better, winsBefore: 0 }],
    ['a period without a working day', { ...better, daysBefore: 0 }],
  ])('is not with %s', (_, rates) => {
    expect(kinds(over(rates))).toEqual(['result']);
  });

  test('where nothing changed is praised in at most one team in twenty', () => {
    const random = fc.sample(fc.integer({ min: 0, max: 2 ** 30 }), {
      seed: 7,
      numRuns: 400 * 8 * 66 * 2,
    });
    let draw = 0;
    const wins = () => {
      let count = 0;
      for (let day = 0; day < 66; day += 1) {
        count += (random[draw] ?? 0) / 2 ** 30 < 0.25 ? 1 : 0;
        draw += 1;
      }
      return count;
    };
    let praised = 0;
    for (let team = 0; team < 400; team += 1) {
      const rates = new Map<string, WinRates>();
      const members = Array.from({ length: 8 }, (_, place) => {
        const id = `${team}-${place}`;
        rates.set(id, { wins: wins(), days: 66, winsBefore: wins(), daysBefore: 66 });
        return { ownerId: id, paces: [paceOf(1_000, { goal: { id }, at: quarter.end })] };
      });
      const sources = {
        ...new Memory().sources(quarter.end),
        ratesOf: ({ goal }: MeasuredPace) => rates.get(goal.id) ?? null,
      };
      if (kinds(teamUpdate([], members, sources)).includes('improved')) praised += 1;
    }
    expect(praised / 400).toBeLessThanOrEqual(0.05);
  });
});

describe('a team’s update', () => {
  const team = paceOf(90_000, { goal: { id: 't', scope: { kind: 'team', teamId: 'north' } } });
  const ana = paceOf(62_000, { goal: { id: 'a' } });
  const ben = paceOf(10_000, { goal: { id: 'b', scope: { kind: 'rep', ownerId: 'ben' } } });
  const members = [
    { ownerId: 'ana', paces: [ana] },
    { ownerId: 'ben', paces: [ben] },
  ];

  test('tells its own goal, whom to thank, and how each member stands in the order given', () => {
    const update = teamUpdate([team], members, new Memory().sources(now));
    expect(update.lines.map(({ kind, who }) => [kind, who])).toEqual([
      ['milestone', null],
      ['standing', null],
      ['milestone', 'ana'],
      ['standing', 'ana'],
      ['standing', 'ben'],
    ]);
  });

  test('thanks nobody twice', () => {
    const memory = new Memory();
    memory.keep(teamUpdate([team], members, memory.sources(now)));
    const again = teamUpdate([team], members, memory.sources(now + DAY_MS));
    expect(kinds(again)).not.toContain('milestone');
    expect(again.isNews).toBe(false);
  });

  test('says who improved most, and of nobody that they missed', () => {
    const sources = {
      ...new Memory().sources(quarter.end),
      ratesOf: ({ goal }: MeasuredPace) =>
        goal.id === 'a' ? { ...better, wins: 30 } : { ...better, wins: 28 },
    };
    const closed = members.map(({ ownerId, paces }) => ({
      ownerId,
      paces: paces.map(({ goal }) => paceOf(60_000, { goal, at: quarter.end })),
    }));
    const update = teamUpdate([], closed, sources);
    expect(update.lines).toMatchObject([
      { kind: 'improved', who: 'ana', isMost: true },
      { kind: 'improved', who: 'ben', isMost: false },
    ]);
  });
});

describe('a rank', () => {
  const mine = paceOf(30_000, { goal: { id: 'mine' } });
  const others = [40_000, 30_000, 10_000].map((actual, place) =>
    paceOf(actual, { goal: { id: String(place) } }),
  );

  test('is a place among goals alike; equals share it', () => {
    expect(rankLine(mine, others)).toMatchObject({ place: 2, of: 4 });
  });

  test('is not said of fewer than three, nor across metrics, currencies and periods', () => {
    expect(rankLine(mine, others.slice(0, 1))).toBeNull();
    const unlike = [
      paceOf(1, { goal: { id: 'x', currency: 'USD' } }),
      paceOf(1, { goal: { id: 'y', metric: { kind: 'deals-won' } } }),
      paceOf(1, { goal: { id: 'z', period: lastQuarter } }),
    ];
    expect(rankLine(mine, unlike)).toBeNull();
  });
});
