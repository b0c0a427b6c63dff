import { addCount } from '../../../collections/counts.ts';
import { entryAt, outside, valueAt } from '../../../collections/entries.ts';
/**
 * Chances of an amount of money on evenly spaced points: place j stands for j x step. The last place also holds whatever
 * lies above. Chances sum to 1.
 */
export interface MoneyGrid {
  readonly step: number;
  readonly chances: Float64Array;
}

/** An amount that may come, with its chance. */
export interface Lump {
  readonly amount: number;
  readonly chance: number;
}

/** Lumps on the points of a grid: an amount between two points is shared out so that its mean is kept. */
export interface GridLumps {
  /** Each once, rising. */
  readonly places: Int32Array;
  readonly chances: Float64Array;
}

/** Puts lumps on a grid; what lies above the last place stays there. */
export function onGrid(lumps: readonly Lump[], step: number, last: number): GridLumps {
  const [only] = lumps;
  if (only !== undefined && lumps.length === 1) return oneOnGrid(only, step, last);
  const byPlace = new Map<number, number>();
  const add = (place: number, chance: number) => {
    if (chance > 0) addCount(byPlace, place, chance);
  };
  for (const { amount, chance } of lumps) {
    const exact = Math.min(last, amount / step);
    const below = Math.floor(exact);
    add(below, chance * (1 - (exact - below)));
    add(below + 1, chance * (exact - below));
  }
  const places = Int32Array.from(byPlace.keys()).sort();
  return { places, chances: Float64Array.from(places, (place) => valueAt(byPlace, place)) };
}

function oneOnGrid({ amount, chance }: Lump, step: number, last: number): GridLumps {
  const exact = Math.min(last, amount / step);
  const below = Math.floor(exact);
  const high = exact - below;
  return {
    places: Int32Array.of(below, below + 1),
    chances: Float64Array.of(chance * (1 - high), chance * high),
  };
}

/** Adds one deal to a sum, in place: it is won with a chance and then brings one of its lumps. */
export function addDeal(sum: Float64Array, chance: number, lumps: GridLumps): void {
  if (isOneAmount(lumps)) addAmount(sum, chance, lumps);
  else addLumps(sum, chance, lumps);
  sum[sum.length - 1] = beyond(sum);
}

function isOneAmount({ places }: GridLumps): boolean {
  return places.length === 2 && entryAt(places, 1) === entryAt(places, 0) + 1;
}

/** One amount, between two neighbouring points: downwards, so that what is read has not been written yet. */
function addAmount(sum: Float64Array, chance: number, { places, chances }: GridLumps): void {
  const stay = 1 - chance;
  const lump = entryAt(places, 0);
  const [below, above] = [chance * entryAt(chances, 0), chance * entryAt(chances, 1)];
  for (let place = sum.length - 2; place > lump; place -= 1) {
    sum[place] =
      stay * (sum[place] ?? outside(sum, place)) +
      below * (sum[place - lump] ?? outside(sum, place - lump)) +
      above * (sum[place - lump - 1] ?? outside(sum, place - lump - 1));
  }
  if (lump < sum.length - 1) sum[lump] = stay * entryAt(sum, lump) + below * entryAt(sum, 0);
  for (let place = Math.min(lump, sum.length - 1) - 1; place >= 0; place -= 1) {
    sum[place] = stay * (sum[place] ?? outside(sum, place));
  }
}

/** Any lumps. */
function addLumps(sum: Float64Array, chance: number, lumps: GridLumps): void {
  const last = sum.length - 1;
  const before = sum.slice();
  for (let place = 0; place <= last; place += 1)
    sum[place] = (1 - chance) * (before[place] ?? outside(before, place));
  for (let each = 0; each < lumps.places.length; each += 1) {
    const lump = entryAt(lumps.places, each);
    const weight = chance * entryAt(lumps.chances, each);
    for (let place = lump, from = 0; place < last; place += 1, from += 1) {
      const moved = before[from] ?? outside(before, from);
      sum[place] = (sum[place] ?? outside(sum, place)) + weight * moved;
    }
  }
}

/** What is left for the last place: the chances of the others are complete. */
function beyond(sum: Float64Array): number {
  let below = 0;
  for (let place = 0; place < sum.length - 1; place += 1)
    below += sum[place] ?? outside(sum, place);
  return Math.max(0, 1 - below);
}

/**
 * How many wins of random size come is Poisson: their sum on a grid (Panjer 1981), exact. `count`: their mean number.
 */
export function compoundPoisson(count: number, lumps: GridLumps, places: number): Float64Array {
  const halvings = Math.max(0, Math.ceil(Math.log2(count / LARGEST_COUNT)));
  let sum = smallCompoundPoisson(count / 2 ** halvings, lumps, places);
  for (let each = 0; each < halvings; each += 1) sum = convolve(sum, sum);
  return sum;
}

/** Above this mean count the chance of no win at all would be too small for a double. */
const LARGEST_COUNT = 500;

function smallCompoundPoisson(count: number, lumps: GridLumps, places: number): Float64Array {
  const { places: sizes, chances } = lumps;
  const sum = new Float64Array(places);
  const first = sizes[0] === 0 ? 1 : 0;
  const nothing = first === 1 ? entryAt(chances, 0) : 0;
  sum[0] = Math.exp(-count * (1 - nothing));
  for (let place = 1; place < places - 1; place += 1) {
    let value = 0;
    for (let each = first; each < sizes.length; each += 1) {
      const size = sizes[each] ?? outside(sizes, each);
      if (size > place) break;
      const before = sum[place - size] ?? outside(sum, place - size);
      value += size * (chances[each] ?? outside(chances, each)) * before;
    }
    sum[place] = (count * value) / place;
  }
  sum[places - 1] = beyond(sum);
  return sum;
}

/** The sum of two independent amounts on grids of the same step and length. */
export function convolve(one: Float64Array, other: Float64Array): Float64Array {
  const sum = new Float64Array(one.length);
  const last = one.length - 1;
  for (let from = 0; from < last; from += 1) {
    const chance = entryAt(one, from);
    if (chance === 0) continue;
    for (let place = from; place < last; place += 1) {
      const more = other[place - from] ?? outside(other, place - from);
      sum[place] = (sum[place] ?? outside(sum, place)) + chance * more;
    }
  }
  sum[last] = beyond(sum);
  return sum;
}

/** How far each point of a grid reaches an amount: 0 or 1, and a part just below it. Falls as the amount grows. */
export function reaches(amount: number, step: number, places: number): Float64Array {
  const reached = new Float64Array(places);
  const exact = Math.max(0, amount) / step;
  const above = Math.ceil(exact);
  reached.fill(1, Math.min(places, above));
  // Between two points the lower one counts in part, except nothing at all, which never reaches anything.
  if (above > 1 && above < places) reached[above - 1] = above - exact;
  return reached;
}

/** The chance that the amount is at least this much. Falls as the amount grows; 1 at 0 and below. */
export function chanceOfAtLeast({ step, chances }: MoneyGrid, amount: number): number {
  const reached = reaches(amount, step, chances.length);
  let chance = 0;
  for (let place = chances.length - 1; place >= 0; place -= 1) {
    const part = reached[place] ?? outside(reached, place);
    if (part <= 0) break;
    chance += (chances[place] ?? outside(chances, place)) * part;
  }
  return amount <= 0 ? 1 : Math.min(1, chance);
}

/** The amounts that are not exceeded with these chances (0 to 1, rising). */
export function quantiles({ step, chances }: MoneyGrid, levels: readonly number[]): number[] {
  let place = 0;
  let below = 0;
  return levels.map((level) => {
    for (; place < chances.length - 1; place += 1) {
      const chance = chances[place] ?? outside(chances, place);
      if (below + chance >= level) break;
      below += chance;
    }
    const within = place === 0 ? 1 : (level - below) / Math.max(entryAt(chances, place), 1e-300);
    return step * Math.max(0, place - 1 + Math.min(1, Math.max(0, within)));
  });
}

/** The mean of the amount. */
export function meanOf({ step, chances }: MoneyGrid): number {
  return chances.reduce((sum, chance, place) => sum + chance * place * step, 0);
}
