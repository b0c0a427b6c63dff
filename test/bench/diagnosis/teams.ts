import { entryAt } from '../../../src/domain/collections/entries.ts';
import {
  addSale,
  averageOf,
  type FunnelCounts,
  followed,
  noSales,
} from '../../../src/domain/diagnosis/tree/funnel-counts.ts';
import { normalQuantile } from '../../../src/domain/statistics/normal.ts';
import { drawPoisson } from '../../../src/domain/statistics/poisson.ts';
import type { Random } from '../../../src/domain/statistics/random.ts';

/** A simulated team: what it has in a quarter on average, and how much that varies. */
export interface TeamKind {
  readonly leads: number;
  readonly opportunities: number;
  readonly wins: number;
  /** The standard deviation, in logarithms, by which each driver varies from quarter to quarter; one for all or one for each. */
  readonly variation: readonly number[];
  /** The standard deviation, in logarithms, by which each driver's level moves from one quarter to the next. */
  readonly drift: number;
  /** By which share leads rise in one quarter of the year and fall in the one two later. */
  readonly season: number;
}

/** What moves a simulated team's revenue, by the place of its factor in `funnelDrivers` of two passages. */
export const places = { volume: 0, lead_to_opp: 2, conv_1: 3, conv_2: 4, list_price: 5 } as const;
export const names = ['volume', 'lead_to_opp', 'conv_1', 'conv_2', 'list_price'] as const;

/** Deals spread by 0.8 in logarithms: one in six is more than twice the middle one. */
const SIZE_SPREAD = 0.8;
const SIZE = 10_000;
const PAST = 12;
const REFERENCE = 4;

/** What truly held in a quarter. */
type Truth = readonly [leads: number, toOpp: number, first: number, second: number, size: number];

/** A team's past, its window, and what truly held. */
export interface SimulatedTeam {
  readonly past: readonly FunnelCounts[];
  readonly now: FunnelCounts;
  /** Expected counts of the reference and of the window: their split is the true cost. */
  readonly trueReference: FunnelCounts;
  readonly trueNow: FunnelCounts;
}

/** Draws a team. `cut`: the driver that is a quarter lower in the last quarter, or null. */
export function simulateTeam(
  kind: TeamKind,
  cut: (typeof names)[number] | null,
  random: Random,
): SimulatedTeam {
  const levels = names.map(() => 0);
  const truths = Array.from({ length: PAST + 1 }, (_, at) => {
    levels.forEach((level, driver) => {
      levels[driver] = level + kind.drift * normal(random);
    });
    const season = Math.log1p(kind.season * Math.sin((Math.PI / 2) * at));
    const moved = levels.map((level, driver) => level + (driver === 0 ? season : 0));
    return truthOf(kind, moved, at === PAST ? cut : null, random);
  });
  const windows = truths.map((truth) => draw(truth, random));
  const expected = truths.map(expectedCounts);
  return {
    past: windows.slice(0, PAST),
    now: entryAt(windows, PAST),
    trueReference: averageOf(expected.slice(PAST - REFERENCE, PAST)),
    trueNow: entryAt(expected, PAST),
  };
}

const CUT = 0.75;

function truthOf(
  { leads, opportunities, wins, variation }: TeamKind,
  moved: readonly number[],
  cut: (typeof names)[number] | null,
  random: Random,
): Truth {
  const passage = Math.sqrt(wins / opportunities);
  const usual = [leads, opportunities / leads, passage, passage, SIZE];
  const [a, b, c, d, e] = usual.map((value, at) => {
    const swing = entryAt(variation, Math.min(at, variation.length - 1));
    const varied = value * Math.exp(entryAt(moved, at) + swing * normal(random) - swing ** 2 / 2);
    return names[at] === cut ? CUT * varied : varied;
  });
  const rate = (value = 0) => Math.min(1, value);
  return [a ?? 0, rate(b), rate(c), rate(d), e ?? 0];
}

function draw([leads, toOpp, first, second, size]: Truth, random: Random): FunnelCounts {
  const all = drawPoisson(leads, random);
  const opportunities = binomial(all, toOpp, random);
  const proposals = binomial(opportunities, first, random);
  const won = binomial(proposals, second, random);
  const sold = noSales();
  for (let sale = 0; sale < won; sale += 1) {
    const amount = size * Math.exp(SIZE_SPREAD * normal(random) - SIZE_SPREAD ** 2 / 2);
    addSale(sold, { list: amount, amount });
  }
  return [followed(Float64Array.of(all, opportunities, proposals, won), sold)];
}

function expectedCounts([leads, toOpp, first, second, size]: Truth): FunnelCounts {
  const reached = [leads, leads * toOpp, leads * toOpp * first, leads * toOpp * first * second];
  const wins = entryAt(reached, 3);
  const sold = { ...noSales(), count: wins, list: wins * size, amount: wins * size };
  return [followed(Float64Array.from(reached), sold)];
}

function binomial(trials: number, chance: number, random: Random): number {
  let happened = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random() < chance) happened += 1;
  return happened;
}

function normal(random: Random): number {
  return normalQuantile(random() + 2 ** -33);
}
