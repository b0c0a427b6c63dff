import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  contributionsOf,
  forecastParts,
} from '../../../../src/domain/goals/forecast/contributions.ts';
import { distributionOf } from '../../../../src/domain/goals/forecast/distribution/distribution-of.ts';
import { meanOf } from '../../../../src/domain/goals/forecast/distribution/money-grid.ts';
import type { Outlook } from '../../../../src/domain/goals/forecast/distribution/outlook.ts';
import { forecastOf } from '../../../../src/domain/goals/forecast/forecast.ts';
import { historyAt } from '../../../../src/domain/goals/forecast/history.ts';
import { teamOutlook } from '../../../../src/domain/goals/forecast/team-outlook.ts';
import { plainDays, randomTeam, spellsOf } from './small-team.ts';

const deals = randomTeam(11, 3, 300);
const period = plainDays.periodOf(210);
const history = historyAt(spellsOf(deals), 210, 3);
const team = teamOutlook(history, { period, asOf: 210, until: period.end, days: plainDays });

const sum = (amounts: Iterable<number>) => [...amounts].reduce((all, each) => all + each, 0);

describe('the parts of a forecast', () => {
  test.each([[[0]], [[1, 2]], [[2, 0, 1]]])('of reps %j sum to its mean', (units) => {
    const { won, deals: parts, toCome } = forecastParts(history, team, units);
    expect(parts.length).toBeGreaterThan(3);
    expect(won + sum(parts.map(({ amount }) => amount)) + toCome).toBeCloseTo(
      forecastOf(team, units).mean,
      8,
    );
    expect(toCome).toBeGreaterThan(0);
  });

  test('name open deals of those reps, and no other', () => {
    const named = forecastParts(history, team, [1]).deals.map(({ deal }) => deals[deal]);
    const open = deals.filter(
      ({ unit, born, closed = 999 }) => unit === 1 && (born ?? 0) < 210 && closed >= 210,
    );
    expect(new Set(named)).toEqual(new Set(open));
  });

  test('are nothing without history', () => {
    const none = historyAt(spellsOf([]), 210, 1);
    const alone = teamOutlook(none, { period, asOf: 210, until: period.end, days: plainDays });
    expect(forecastParts(none, alone, [0])).toEqual({ won: 0, deals: [], toCome: 0 });
  });
});

describe('the contributions to an outlook', () => {
  const outlook = fc
    .record({
      chances: fc.array(fc.double({ min: 0.01, max: 0.95, noNaN: true }), { maxLength: 6 }),
      arriving: fc.double({ min: 0.1, max: 3, noNaN: true }),
      shock: fc.double({ min: 0, max: 0.6, noNaN: true }),
      mean: fc.double({ min: 1, max: 5_000, noNaN: true }),
    })
    .map(
      ({ chances, arriving, shock, mean }): Outlook => ({
        mean,
        deals: chances.map((chance, i) => ({ chance, lumps: [{ amount: 100 + i, chance: 1 }] })),
        arriving,
        sizes: [{ amount: 150, chance: 1 }],
        shock,
      }),
    );

  test('are never negative, and together the mean that the distribution has', () => {
    fc.assert(
      fc.property(outlook, (given) => {
        const parts = contributionsOf(given);
        expect(Math.min(parts.toCome, ...parts.deals)).toBeGreaterThan(-1e-6 * given.mean);
        expect(sum(parts.deals) + parts.toCome).toBeCloseTo(given.mean, 8);
        expect(meanOf(distributionOf(given)) / given.mean).toBeCloseTo(1, 2);
      }),
      { numRuns: 40 },
    );
  });

  test('grow with the chance and with the worth of a deal', () => {
    const given: Outlook = {
      mean: 100,
      deals: [
        { chance: 0.2, lumps: [{ amount: 100, chance: 1 }] },
        { chance: 0.4, lumps: [{ amount: 100, chance: 1 }] },
        { chance: 0.4, lumps: [{ amount: 300, chance: 1 }] },
      ],
      arriving: 1,
      sizes: [{ amount: 50, chance: 1 }],
      shock: 0.3,
    };
    const [small = 0, likely = 0, large = 0] = contributionsOf(given).deals;
    expect(likely).toBeGreaterThan(small);
    expect(large).toBeCloseTo(3 * likely, 9);
  });
});
