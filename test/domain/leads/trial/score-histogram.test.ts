import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  aucOf,
  brierOf,
  calibrationErrorOf,
  chancesBy,
  liftOfScores,
  mergedHistogram,
  reliabilityOf,
  ScoreCounter,
  scorePlaces,
} from '../../../../src/domain/leads/trial/score-histogram.ts';
import { logisticLine } from '../../../../src/domain/statistics/logistic-line.ts';
import { brier } from '../../../../src/domain/statistics/proper-scores.ts';
import { liftAt, rocAuc } from '../../../../src/domain/statistics/ranking.ts';

const lead = fc.record({ score: fc.integer({ min: -40, max: 60 }), converted: fc.boolean() });
const someLeads = fc
  .array(lead, { minLength: 20, maxLength: 200 })
  .filter((all) => all.some(({ converted }) => converted) && all.some((each) => !each.converted));

function counted(leads: readonly { score: number; converted: boolean }[]) {
  const counter = new ScoreCounter();
  for (const { score, converted } of leads) counter.add(score, converted);
  return counter.histogram;
}

const rowsOf = (leads: readonly { score: number; converted: boolean }[]) => ({
  probabilities: Float64Array.from(leads, ({ score }) => (score + 50) / 200),
  labels: Uint8Array.from(leads, ({ converted }) => (converted ? 1 : 0)),
});

describe('figures of counted scores', () => {
  test('are those of the leads one by one', () => {
    fc.assert(
      fc.property(someLeads, (leads) => {
        const histogram = counted(leads);
        const rows = rowsOf(leads);
        expect(aucOf(histogram)).toBeCloseTo(rocAuc(rows), 12);
        expect(liftOfScores(0.1, histogram)).toBeCloseTo(liftAt(0.1, rows), 9);
        const chanceOf = (score: number) => (score + 50) / 200;
        expect(brierOf(histogram, chanceOf)).toBeCloseTo(brier(rows), 12);
      }),
      { numRuns: 200 },
    );
  });

  test('do not depend on how the leads were split over slices', () => {
    fc.assert(
      fc.property(someLeads, fc.nat(), (leads, cut) => {
        const at = cut % leads.length;
        const parts = [counted(leads.slice(0, at)), counted(leads.slice(at))];
        expect(sorted(mergedHistogram(parts))).toEqual(sorted(counted(leads)));
      }),
    );
  });

  test('turn scores into chances by the line that fits the same leads one by one', () => {
    fc.assert(
      fc.property(someLeads, (leads) => {
        const line = logisticLine(
          Float64Array.from(leads, ({ score }) => score / 20),
          rowsOf(leads).labels,
          { start: { intercept: 0, slope: 0 }, slopePrecision: 0 },
        );
        const chanceOf = chancesBy(counted(leads));
        for (const score of [-40, 0, 60]) {
          const expected = 1 / (1 + Math.exp(-(line.intercept + (line.slope * score) / 20)));
          expect(chanceOf(score)).toBeCloseTo(expected, 2);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('say how often what was said came true: every lead once, the error within 0 and 1', () => {
    fc.assert(
      fc.property(someLeads, (leads) => {
        const histogram = counted(leads);
        const rows = reliabilityOf(histogram, chancesBy(histogram));
        expect(rows.reduce((sum, row) => sum + row.leads, 0)).toBe(leads.length);
        expect(rows.length).toBeLessThanOrEqual(10);
        const error = calibrationErrorOf(rows);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  test('keep a bounded number of scores whatever the scorecard can give, in their order', () => {
    const placeOf = scorePlaces({ min: -2_000_000, max: 2_000_000 });
    const places = new Set<number>();
    for (let points = -2_000_000; points <= 2_000_000; points += 997) places.add(placeOf(points));
    expect(places.size).toBeLessThanOrEqual(2_001);
    expect(placeOf(-1_000_000)).toBeLessThan(placeOf(0));
    expect(scorePlaces({ min: -20, max: 98 })(37)).toBe(37);
  });
});

function sorted(histogram: ReturnType<typeof mergedHistogram>) {
  return histogram.toSorted(([a], [b]) => a - b);
}
