import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DealSpells, takeRows } from '../../../../src/domain/goals/forecast/deal-spells.ts';
import { chanceToHit, forecastOf } from '../../../../src/domain/goals/forecast/forecast.ts';
import { historyAt } from '../../../../src/domain/goals/forecast/history.ts';
import { neededBy } from '../../../../src/domain/goals/forecast/needed.ts';
import { scoreboard } from '../../../../src/domain/goals/forecast/scoreboard.ts';
import { teamOutlook } from '../../../../src/domain/goals/forecast/team-outlook.ts';
import { unitFacts } from '../../../../src/domain/goals/forecast/unit-facts.ts';
import { seededRandom, shuffle } from '../../../../src/domain/statistics/random.ts';
import { plainDays, randomTeam, type SmallDeal, spellsOf } from './small-team.ts';

function outlookAt(spells: DealSpells, asOf: number, units: number) {
  const period = plainDays.periodOf(asOf);
  const history = historyAt(spells, asOf, units);
  return {
    history,
    team: teamOutlook(history, { period, asOf, until: period.end, days: plainDays }),
  };
}

function said(spells: DealSpells, asOf: number, units: number) {
  const { team } = outlookAt(spells, asOf, units);
  return Array.from({ length: units }, (_, unit) => {
    const { distribution: grid, ...forecast } = forecastOf(team, [unit]);
    return { ...forecast, step: grid.step };
  });
}

/** Everything dated on a day or later becomes something else, as it might be typed in later. */
function scrambled(deals: readonly SmallDeal[], asOf: number, seed: number): SmallDeal[] {
  const random = seededRandom(seed);
  const earlier = deals.filter(({ born }) => (born ?? 0) < asOf);
  const changed = earlier.map((deal): SmallDeal => {
    const { unit, born, expected = 0, closed = Number.POSITIVE_INFINITY } = deal;
    const open = { unit, born, expected };
    if (closed < asOf) return deal;
    const later = asOf + Math.floor(50 * random());
    return random() < 0.5 ? open : { ...open, closed: later, won: true, amount: 1e6 * random() };
  });
  const more = Array.from({ length: 50 }, (_, i): SmallDeal => {
    const born = asOf + Math.floor(30 * random());
    return { unit: i % 3, born, closed: born + 5, won: true, amount: 1e6, expected: 1e6 };
  });
  return [...changed, ...more];
}

describe('the outlook of a team', () => {
  test('uses nothing dated on the as-of day or later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 60, max: 260 }),
        (seed, asOf) => {
          const deals = randomTeam(seed, 3, 300, 0.2);
          const before = said(spellsOf(deals.filter(({ born }) => (born ?? 0) < asOf)), asOf, 3);
          expect(said(spellsOf(scrambled(deals, asOf, seed)), asOf, 3)).toEqual(before);
        },
      ),
      { numRuns: 6 },
    );
  });

  test('does not depend on the order of the deals', () => {
    const spells = spellsOf(randomTeam(5, 3, 240));
    const order = Uint32Array.from(spells.from, (_, row) => row);
    shuffle(order, seededRandom(8));
    const one = said(spells, 200, 3);
    const other = said(takeRows(spells, [...order]), 200, 3);
    one.forEach((forecast, unit) => {
      expect(other[unit]?.mean).toBeCloseTo(forecast.mean, 6);
      expect(other[unit]?.p90).toBeCloseTo(forecast.p90, 3);
    });
  });

  test('has quantiles in order, and a chance that falls as the target rises', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 40, max: 260 }),
        (seed, asOf) => {
          const { team } = outlookAt(spellsOf(randomTeam(seed, 2, 300, 0.15)), asOf, 2);
          const forecast = forecastOf(team, [0]);
          const { won, p10, p25, p50, p75, p90 } = forecast;
          expect([won, p10, p25, p50, p75, p90]).toEqual(
            [won, p10, p25, p50, p75, p90].toSorted((a, b) => a - b),
          );
          const chances = Array.from({ length: 30 }, (_, i) =>
            chanceToHit(forecast, won + 1 + 900 * i),
          );
          expect(chances).toEqual(chances.toSorted((a, b) => b - a));
          expect(chances[0]).toBeLessThanOrEqual(0.98);
          expect(chances.at(-1)).toBeGreaterThanOrEqual(0.02);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('of a team without any history expects nothing and claims no method', () => {
    const { team } = outlookAt(spellsOf([]), 100, 2);
    expect(forecastOf(team, [0])).toMatchObject({ won: 0, mean: 0, p10: 0, p90: 0 });
    expect(team).toMatchObject({ winsSeen: 0, fullPeriods: 0, pipeline: null });
    expect([...team.weights.total]).toEqual([]);
  });

  test('of one rep alone works as of many', () => {
    const [forecast] = said(spellsOf(randomTeam(2, 1, 240, 0.4)), 200, 1);
    expect(forecast?.p10).toBeGreaterThan(0);
    expect(forecast?.p90).toBeGreaterThan(forecast?.p10 ?? Number.NaN);
  });

  test('without creation dates goes by closings alone', () => {
    const closings = randomTeam(4, 2, 200).filter(({ won }) => won === true);
    const deals = closings.map((deal) => ({ ...deal, born: null }));
    const { team } = outlookAt(spellsOf(deals), 150, 2);
    expect(team.pipeline).toBeNull();
    expect([...team.said.keys()]).not.toContain('pipeline');
    expect(forecastOf(team, [0, 1]).mean).toBeGreaterThan(0);
  });

  test('a target of 0 is reached', () => {
    const { team } = outlookAt(spellsOf([]), 100, 1);
    expect(chanceToHit(forecastOf(team, [0]), 0)).toBe(1);
  });

  test('what is needed is spread over the working days left, beside what was usual and what open deals bring', () => {
    const { history, team } = outlookAt(spellsOf(randomTeam(6, 2, 240)), 225, 2);
    const facts = unitFacts(history, team);
    const needed = neededBy(team, facts, [0], 4_500);
    expect(needed).toMatchObject({ amount: 4_500, workDaysLeft: 45, runRate: 100 });
    expect(needed.usualRunRate).toBeGreaterThan(0);
    expect(needed.coverage?.now).toBeCloseTo((needed.coverage?.openValue ?? 0) / 4_500, 9);
    expect(needed.coverage?.needed).toBeGreaterThan(1);
    expect(neededBy(team, facts, [0], 0).amount).toBe(0);
  });

  test('the scoreboard judges every method at the same point of whole past periods', () => {
    const { history, team } = outlookAt(spellsOf(randomTeam(7, 3, 460)), 405, 3);
    const scores = scoreboard(history, team);
    expect(scores.map(({ method }) => method).toSorted()).toEqual(
      [...team.said.keys(), 'combination'].toSorted(),
    );
    const wapes = scores.map(({ wape }) => wape);
    expect(wapes).toEqual(wapes.toSorted((a, b) => a - b));
    for (const { tried, held, brier } of scores) {
      expect(tried).toBeGreaterThan(0);
      expect(held).toBeLessThanOrEqual(tried);
      expect(brier).toBeLessThan(1);
    }
  });
});
