import { describe, expect, test } from '@jest/globals';
import { causeOf, funnelDrivers, reasonOf } from '../../../../src/domain/diagnosis/tree/drivers.ts';
import {
  countFunnel,
  type FunnelLead,
  revenueOf,
} from '../../../../src/domain/diagnosis/tree/funnel-counts.ts';
import { causeEffects, gapOf, rankedCauses } from '../../../../src/domain/diagnosis/tree/gap.ts';
import { resampledSplits, spreadOf } from '../../../../src/domain/diagnosis/tree/resample.ts';
import { splitFunnels } from '../../../../src/domain/diagnosis/tree/split-funnels.ts';
import { seededRandom } from '../../../../src/domain/statistics/random.ts';

const STEPS = 2;
const drivers = funnelDrivers(STEPS - 1);
const leads = (
  segment: string,
  [all, opportunities, won]: readonly [number, number, number],
  sale: FunnelLead['sale'] = { list: 1_000, amount: 900 },
): readonly FunnelLead[] => [
  ...Array.from({ length: all - opportunities }, () => ({ segment, steps: 0, sale: null })),
  ...Array.from({ length: opportunities - won }, () => ({ segment, steps: 1, sale: null })),
  ...Array.from({ length: won }, () => ({ segment, steps: 2, sale })),
];

function gap(before: readonly FunnelLead[], now: readonly FunnelLead[], target?: number) {
  const segments = ['large', 'small'];
  const [reference, actual] = [
    countFunnel(before, segments, STEPS),
    countFunnel(now, segments, STEPS),
  ];
  const revenue = { reference: revenueOf(reference), actual: revenueOf(actual) };
  return gapOf(revenue, target ?? revenue.reference, drivers, splitFunnels(reference, actual));
}
const rounded = (effects: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    [...effects]
      .map(([name, value]) => [name, Math.round(value)])
      .filter(([, value]) => value !== 0),
  );

describe('what a shortfall is made of', () => {
  test('is the volume alone where half as many leads did as well as before', () => {
    const found = gap(leads('small', [100, 40, 20]), leads('small', [50, 20, 10]));
    expect(rounded(found.driverEffects)).toEqual({ volume: 9_000 });
    expect(found.shortfall).toBe(9_000);
  });

  test('is the mix where each segment converts as before and only more weak leads came (Simpson)', () => {
    const found = gap(
      [
        ...leads('large', [100, 50, 20], { list: 5_000, amount: 5_000 }),
        ...leads('small', [100, 20, 4]),
      ],
      [
        ...leads('large', [50, 25, 10], { list: 5_000, amount: 5_000 }),
        ...leads('small', [150, 30, 6]),
      ],
    );
    expect(rounded(found.driverEffects)).toEqual({ mix: 48_200 });
    expect(rankedCauses(causeEffects(found))).toEqual(['lead_quality']);
  });

  test('is the target where nothing else moved', () => {
    const same = leads('small', [100, 40, 20]);
    const found = gap(same, same, 25_000);
    expect(rounded(causeEffects(found))).toEqual({ target: 7_000 });
  });

  test('puts nothing down to a rate that could not be seen: without wins there is no price to compare', () => {
    const found = gap(leads('small', [100, 40, 20]), leads('small', [100, 40, 0]));
    expect(rounded(found.driverEffects)).toEqual({ conv_1: 18_000 });
  });

  test('is known without leads, opportunities or segments in either window', () => {
    expect(rounded(gap([], leads('small', [100, 40, 20])).driverEffects)).toEqual({
      volume: -18_000,
    });
    expect(rounded(gap([], []).driverEffects)).toEqual({});
    expect(gap([], [], 500).shortfall).toBe(500);
  });

  test('counts a win that was closed after the window as late, not as lost', () => {
    const late = leads('small', [100, 40, 10], null);
    const inTime = leads('small', [100, 40, 10]);
    const found = gap([...inTime, ...inTime], [...inTime, ...late]);
    expect(rounded(found.driverEffects)).toEqual({ timing: 9_000 });
  });

  test('names no segment that was never counted', () => {
    expect(() => countFunnel(leads('unknown', [1, 0, 0]), ['small'], STEPS)).toThrow(/unknown/);
  });
});

describe('resampling', () => {
  const windows = {
    reference: leads('small', [400, 100, 40]),
    actual: leads('small', [400, 100, 40]),
    segments: ['small'],
    steps: STEPS,
  };
  const draws = resampledSplits(windows, { random: seededRandom(1), draws: 2_000 });

  test('spreads revenue as two Poisson numbers of wins would', () => {
    const all = [...drivers.keys()];
    const expected = 900 * Math.sqrt(40 + 40);
    expect(spreadOf(draws, all) / expected).toBeCloseTo(1, 1);
  });

  test('spreads the number of leads by its square root, and a price that is always the same not at all', () => {
    expect(
      spreadOf(draws, [drivers.indexOf('volume')]) / (36_000 * Math.sqrt(2 / 400)),
    ).toBeCloseTo(1, 0);
    expect(spreadOf(draws, [drivers.indexOf('list_price')])).toBe(0);
  });
});

describe('each driver', () => {
  test('belongs to a cause, and each cause to one of the three reasons', () => {
    expect(drivers.map((driver) => [driver, reasonOf[causeOf(driver)]])).toEqual([
      ['volume', 'leads'],
      ['mix', 'leads'],
      ['lead_to_opp', 'leads'],
      ['conv_1', 'coaching'],
      ['list_price', 'coaching'],
      ['discount', 'coaching'],
      ['timing', 'coaching'],
    ]);
  });
});
