import { describe, expect, test } from '@jest/globals';
import { alarmLimit } from '../../../../src/domain/diagnosis/evidence/alarm-limit.ts';
import type { Observation } from '../../../../src/domain/diagnosis/evidence/driver-history.ts';
import { deviateOf } from '../../../../src/domain/diagnosis/evidence/mid-p.ts';
import { beliefOf, surpriseOf } from '../../../../src/domain/diagnosis/evidence/surprise.ts';
import { predictDrivers } from '../../../../src/domain/diagnosis/evidence/usual-variation.ts';
import { sightOf } from '../../../../src/domain/diagnosis/evidence/visible-fall.ts';
import { normalQuantile } from '../../../../src/domain/statistics/normal.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';

const random = seededRandom(7);
const normal = () => normalQuantile(random() + 2 ** -33);
const seen = (deviation: number, variance = 0.0004): Observation => ({
  deviation,
  variance,
  events: 100,
});
/** Twelve windows of a driver that varies so much. */
const past = (swing: number) => Array.from({ length: 12 }, () => seen(swing * normal()));
const surprised = (swing: number, deviation: number) => {
  const history = past(swing);
  const [predictions = []] = predictDrivers([history]);
  return surpriseOf(
    { driver: 'volume', past: history, now: seen(deviation), count: null },
    predictions,
  );
};

describe('how unusual a count is', () => {
  test('is exact for few events: none of ten coins in four is rarer than the normal distribution has it', () => {
    // Half of 0.75^10, by hand 0.02816.
    expect(deviateOf({ happened: 0, usual: 2.5, trials: 10 })).toBeCloseTo(
      normalQuantile(0.75 ** 10 / 2),
      5,
    );
    expect(deviateOf({ happened: 0, usual: 3, trials: Number.POSITIVE_INFINITY })).toBeCloseTo(
      normalQuantile(Math.exp(-3) / 2),
      5,
    );
  });

  test('goes over into the normal distribution for many', () => {
    const near = {
      exact: deviateOf({ happened: 125, usual: 149, trials: 600 }),
      normal: deviateOf({ happened: 126, usual: 150.2, trials: 604 }),
    };
    expect(Math.abs(near.exact - near.normal)).toBeLessThan(0.1);
  });

  test('is nothing where nothing else can happen', () => {
    expect(deviateOf({ happened: 5, usual: 5, trials: 5 })).toBe(0);
    expect(deviateOf({ happened: 0, usual: 0, trials: 0 })).toBe(0);
  });
});

describe('the same fall by a quarter', () => {
  const fall = Math.log(0.75);

  test('is believed of a steady driver, and not of one that swings as much every time', () => {
    expect(beliefOf(surprised(0.02, fall)).changedDown).toBeGreaterThan(0.95);
    expect(beliefOf(surprised(0.3, fall)).changedDown).toBeLessThan(0.2);
  });

  test('upwards is no fall', () => {
    expect(beliefOf(surprised(0.02, -fall)).changedDown).toBeLessThan(0.01);
  });

  test('would be seen of a steady driver, and how small a fall still would', () => {
    const steady = surprised(0.02, 0);
    const limit = alarmLimit([steady], seededRandom(1));
    const { visibleFall } = sightOf(steady, limit);
    expect(visibleFall).toBeGreaterThan(0.02);
    expect(visibleFall).toBeLessThan(0.25);
  });

  test('takes a multiple of the data where chance hides it, and no data helps where usual variation does', () => {
    const lumpy = Array.from({ length: 12 }, () => seen(0.2 * normal(), 0.04));
    const steady = Array.from({ length: 4 }, () => past(0.02));
    const [predictions = []] = predictDrivers([lumpy, ...steady]);
    const few = surpriseOf(
      { driver: 'conv_1', past: lumpy, now: seen(0, 0.04), count: null },
      predictions,
    );
    expect(sightOf(few, alarmLimit([few], seededRandom(1))).timesForQuarter).toBeGreaterThan(1);
    const swinging = surprised(0.3, 0);
    expect(sightOf(swinging, alarmLimit([swinging], seededRandom(1))).timesForQuarter).toBeNull();
  });
});

describe('five drivers judged together', () => {
  test('are accused in at most one window of twenty where nothing happened, however much they vary', () => {
    for (const swing of [0, 0.1]) {
      const alarms = Array.from({ length: 60 }, () => {
        const histories = Array.from({ length: 5 }, () => past(swing + 0.02));
        const predictions = predictDrivers(histories);
        const surprises = histories.map((history, at) =>
          surpriseOf(
            { driver: 'volume', past: history, now: seen((swing + 0.02) * normal()), count: null },
            predictions[at] ?? [],
          ),
        );
        const limit = alarmLimit(surprises, random);
        return surprises.some((each) => beliefOf(each).changedDown > limit);
      });
      // Two standard errors of 60 windows are 6 points; the benchmark asks 1,000 of each kind.
      expect(alarms.filter(Boolean).length / alarms.length).toBeLessThan(0.11);
    }
  });

  test('ask for no limit of a team without any', () => {
    expect(alarmLimit([], random)).toBe(1);
  });
});
