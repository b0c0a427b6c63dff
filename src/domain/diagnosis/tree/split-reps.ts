import { addAt } from '../../collections/entries.ts';
import type { DriverId } from './drivers.ts';
import { addFairSplit } from './fair-split.ts';

/**
 * What a rep works with in a window, by segment where it differs. Rates and discounts are shares from 0 to 1. Null: could not
 * be seen in this window (a rep without leads has no rates), so it is taken to be as in the other one.
 */
export interface RepDrivers {
  readonly leads: number | null;
  /** The segments' shares of the leads. */
  readonly mix: ReadonlyMap<string, number> | null;
  readonly leadToOpp: ReadonlyMap<string, number> | null;
  /** The passages after the opportunity, in order; as many for every rep. */
  readonly conversions: readonly number[] | null;
  readonly listPrice: ReadonlyMap<string, number> | null;
  readonly discount: number | null;
  /** The mean length of the sales cycle, in days. */
  readonly cycleDays: number | null;
}

/** Reps of a window by id. */
export type RepTeam = ReadonlyMap<string, RepDrivers>;

/** A team's revenue in both windows, and what each driver did to it, actual less reference. */
export interface RepSplit {
  readonly reference: number;
  readonly actual: number;
  readonly team: Float64Array;
  /** By rep; they sum to the team's. */
  readonly reps: ReadonlyMap<string, Float64Array>;
}

/** The drivers of a rep with so many passages, in the order of the factors. */
export function repDrivers(passages: number): readonly DriverId[] {
  const stages = Array.from({ length: passages }, (_, at): DriverId => `conv_${at + 1}`);
  return [
    'headcount',
    'volume',
    'mix',
    'lead_to_opp',
    ...stages,
    'list_price',
    'discount',
    'cycle',
  ];
}

/**
 * Splits the change of a team's revenue by driver and rep. Revenue of a rep: leads by segment, through all conversions, at
 * list price less discount, times the share of the window that a cycle leaves. A rep who is in one window alone is missing
 * from the other with everything else the same: that is `headcount`.
 */
export function splitReps(
  reference: RepTeam,
  actual: RepTeam,
  { windowDays, passages }: { readonly windowDays: number; readonly passages: number },
): RepSplit {
  const drivers = repDrivers(passages).length;
  const reps = new Map<string, Float64Array>();
  const team = new Float64Array(drivers);
  const totals = { reference: 0, actual: 0 };
  for (const id of new Set([...reference.keys(), ...actual.keys()])) {
    const pair = { before: reference.get(id), now: actual.get(id) };
    const effects = new Float64Array(drivers);
    for (const segment of segmentsOf(pair)) {
      const at = factorsIn(pair.before, pair.now, { segment, windowDays, passages });
      const to = factorsIn(pair.now, pair.before, { segment, windowDays, passages });
      totals.reference += productOf(at);
      totals.actual += productOf(to);
      addFairSplit({ reference: at, actual: to }, effects);
    }
    reps.set(id, effects);
    effects.forEach((effect, driver) => {
      addAt(team, driver, effect);
    });
  }
  return { ...totals, team, reps };
}

function segmentsOf({ before, now }: Readonly<Record<'before' | 'now', RepDrivers | undefined>>) {
  return new Set([...(before?.mix?.keys() ?? []), ...(now?.mix?.keys() ?? [])]);
}

interface Place {
  readonly segment: string;
  readonly windowDays: number;
  readonly passages: number;
}

/** The factors of a rep's revenue in a segment; those that were not seen are the other window's, and 0 where neither has them. */
function factorsIn(
  own: RepDrivers | undefined,
  other: RepDrivers | undefined,
  { segment, windowDays, passages }: Place,
): readonly number[] {
  const seen = <Name extends keyof RepDrivers>(name: Name) => own?.[name] ?? other?.[name] ?? null;
  // A segment that a rep has no leads of has no rates there either.
  const within = (name: 'mix' | 'leadToOpp' | 'listPrice') => seen(name)?.get(segment) ?? 0;
  const conversions = seen('conversions') ?? Array.from({ length: passages }, () => 0);
  const discount = seen('discount');
  const cycle = seen('cycleDays');
  return [
    own === undefined ? 0 : 1,
    seen('leads') ?? 0,
    within('mix'),
    within('leadToOpp'),
    ...conversions,
    within('listPrice'),
    discount === null ? 0 : 1 - discount,
    cycle === null ? 0 : Math.max(0, 1 - cycle / windowDays),
  ];
}

function productOf(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}
