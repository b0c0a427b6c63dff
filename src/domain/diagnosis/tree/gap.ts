import { addCount } from '../../collections/counts.ts';
import { entryAt } from '../../collections/entries.ts';
import { type CauseId, causeOf, type DriverId } from './drivers.ts';

/**
 * How far a target was missed and where that lies, in amounts of one currency. Above 0: it adds to the miss. The target's
 * part (target less benchmark revenue) and those of all drivers sum to the shortfall.
 */
export interface Gap {
  readonly revenueReference: number;
  readonly revenueActual: number;
  readonly shortfall: number;
  readonly targetEffect: number;
  readonly driverEffects: ReadonlyMap<DriverId, number>;
}

/** A gap out of what each driver did to revenue, in the order of the drivers. */
export function gapOf(
  revenue: { readonly reference: number; readonly actual: number },
  target: number,
  drivers: readonly DriverId[],
  effects: Float64Array,
): Gap {
  return {
    revenueReference: revenue.reference,
    revenueActual: revenue.actual,
    shortfall: target - revenue.actual,
    targetEffect: target - revenue.reference,
    driverEffects: costsOf(drivers, effects),
  };
}

/** What each driver adds to a shortfall: the opposite of what it adds to revenue. */
export function costsOf(
  drivers: readonly DriverId[],
  effects: Float64Array,
): ReadonlyMap<DriverId, number> {
  // 0 - x, as the opposite of 0 would be written as -0.
  return new Map(drivers.map((driver, at) => [driver, 0 - entryAt(effects, at)]));
}

/** The same by cause. Causes that no driver of the tree belongs to are left out. */
export function causeEffects({ targetEffect, driverEffects }: Gap): ReadonlyMap<CauseId, number> {
  const effects = new Map<CauseId, number>([['target', targetEffect]]);
  for (const [driver, effect] of driverEffects) addCount(effects, causeOf(driver), effect);
  return effects;
}

/** Causes below this share of all that added to the miss are not worth a place in the order. */
const LEAST_SHARE = 0.01;

/** The causes that added to the miss, the largest first. */
export function rankedCauses(effects: ReadonlyMap<CauseId, number>): readonly CauseId[] {
  const adding = [...effects].filter(([, effect]) => effect > 0);
  const total = adding.reduce((sum, [, effect]) => sum + effect, 0);
  return adding
    .filter(([, effect]) => effect >= LEAST_SHARE * total)
    .sort(([, one], [, other]) => other - one)
    .map(([cause]) => cause);
}
