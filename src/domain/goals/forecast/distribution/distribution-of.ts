import { entryAt, outside } from '../../../collections/entries.ts';
import { type Level, levelOf, shifted } from './level.ts';
import { addDeal, compoundPoisson, type MoneyGrid, onGrid } from './money-grid.ts';
import { meanSquareLump, type Outlook } from './outlook.ts';
import { shockNodes } from './shock-nodes.ts';

/** Points of a grid: a step is then less than a percent of what is foreseen. */
export const PLACES = 512;

/** A grid reaches this many standard deviations above the mean. */
const REACH = 5;

/** The exact distribution of what is still to come, given the outlook: each shock's deals and arrivals added up, mixed. */
export function distributionOf(outlook: Outlook, places: number = PLACES): MoneyGrid {
  const nodes = shockNodes(outlook.shock);
  const level = levelOf(outlook, nodes);
  const step = reachOf(outlook, level) / (places - 1);
  const chances = new Float64Array(places);
  const sizes = onGrid(outlook.sizes, step, places - 1);
  const lumps = outlook.deals.map((deal) => onGrid(deal.lumps, step, places - 1));
  for (const { factor, weight } of nodes) {
    const sum = compoundPoisson(level.arriving * factor, sizes, places);
    outlook.deals.forEach(({ chance }, deal) => {
      addDeal(sum, shifted(chance, level.hazard * factor), entryAt(lumps, deal));
    });
    for (let place = 0; place < places; place += 1) {
      chances[place] =
        (chances[place] ?? outside(chances, place)) + weight * (sum[place] ?? outside(sum, place));
    }
  }
  return { step, chances };
}

/** The amount that a grid reaches to: next to nothing lies above it. Above 0. */
export function reachOf({ mean, shock, sizes, deals }: Outlook, level: Level): number {
  let variance = level.arriving * meanSquareLump(sizes) + (mean * shock) ** 2;
  let largest = Math.max(0, ...sizes.map(({ amount }) => amount));
  for (const { chance, lumps } of deals) {
    variance += shifted(chance, level.hazard) * meanSquareLump(lumps);
    for (const { amount } of lumps) largest = Math.max(largest, amount);
  }
  const top = mean * (1 + REACH * shock) + REACH * Math.sqrt(variance) + largest;
  return top > 0 ? top : 1;
}
