import { entryAt } from '../../collections/entries.ts';
import { type SegmentFactors, splitFactors } from '../tree/split-funnels.ts';

/** What something cost in an amount of one currency, and between which amounts it lies in eight cases of ten. */
export interface CostRange {
  readonly cost: number;
  readonly low: number;
  readonly high: number;
}

/** The normal deviate that leaves a tenth above it. */
const Z80 = 1.281552;

/** What was counted, give or take chance. */
export function countedRange(cost: number, error: number): CostRange {
  return { cost, low: cost - Z80 * error, high: cost + Z80 * error };
}

/** What is believed of a driver that is named. */
export interface BelievedMove {
  /** The driver's place among the factors. */
  readonly place: number;
  readonly reference: SegmentFactors;
  readonly actual: SegmentFactors;
  /** By how much it moved between the windows as counted, and as is believed, in natural logarithms. */
  readonly observed: number;
  readonly believed: number;
  /** The standard deviation of what is believed. */
  readonly spread: number;
  /** The part of the cost's standard error that comes from everything but the driver itself. */
  readonly otherError: number;
}

/**
 * What a named driver cost, corrected for having been picked: what stands out does so partly by luck, so what is believed
 * of it is less than what was counted (the winner's curse; Efron 2011, "Tweedie's formula and selection bias").
 */
export function believedRange(move: BelievedMove): CostRange {
  const { believed, spread, otherError } = move;
  const cost = costAt(move, believed);
  const [most, least] = [
    costAt(move, believed - Z80 * spread),
    costAt(move, believed + Z80 * spread),
  ];
  const half = Math.hypot((most - least) / 2, Z80 * otherError);
  return { cost, low: cost - half, high: cost + half };
}

/** What the driver would have cost had it moved by so much, in each segment alike; or, for a mix, by so much of the way that it went. */
function costAt({ place, reference, actual, observed }: BelievedMove, moved: number): number {
  const share = place === MIX ? Math.expm1(moved) / Math.expm1(observed) : 0;
  const shifted = actual.map((factors, segment) => {
    const from = entryAt(entryAt(reference, segment), place);
    const to =
      place === MIX ? from + share * (entryAt(factors, place) - from) : from * Math.exp(moved);
    return factors.with(place, to);
  });
  return 0 - entryAt(splitFactors(reference, shifted), place);
}
/** The mix's place in `funnelDrivers`. */
const MIX = 1;
