import { entryAt, outside } from '../../../collections/entries.ts';
import { PLACES, reachOf } from './distribution-of.ts';
import { levelOf, shifted } from './level.ts';
import { addDeal, compoundPoisson, type GridLumps, onGrid, reaches } from './money-grid.ts';
import type { OpenDeal, Outlook } from './outlook.ts';
import { type ShockNode, shockNodes } from './shock-nodes.ts';

/** The chance to bring an amount if one deal is won in time, and if it is not: 0 to 1. */
export interface DealEffect {
  readonly ifWon: number;
  readonly ifLost: number;
}

/** How effects are worked out. */
export interface EffectOptions {
  /** Points of the money grid. */
  readonly places?: number;
  /** The deals asked about, by their place in `outlook.deals`; all of them unless given. The others are only added up. */
  readonly asked?: readonly number[];
}

/**
 * What each open deal does to the chance to bring `needed`, exact. The deal is set to won or lost and everything else stays as
 * foreseen: winning one deal is not taken as news of how good the times are. Effects of several deals do not add up.
 * In the order of `asked`.
 */
export function dealEffects(
  outlook: Outlook,
  needed: number,
  { places = PLACES, asked = [...outlook.deals.keys()] }: EffectOptions = {},
): readonly DealEffect[] {
  const nodes = shockNodes(outlook.shock);
  const level = levelOf(outlook, nodes);
  // A deal taken as won can lift the sum to the target where the forecast itself gives next to nothing: the grid shows both.
  const step = Math.max(reachOf(outlook, level) / (places - 1), needed / (places - 2));
  const gridded = ({ chance, lumps }: OpenDeal) => ({
    chance,
    lumps: onGrid(lumps, step, places - 1),
  });
  const isAsked = new Set(asked);
  const others = outlook.deals.filter((_, place) => !isAsked.has(place)).map(gridded);
  const deals = asked.map((place) => gridded(entryAt(outlook.deals, place)));
  const sizes = onGrid(outlook.sizes, step, places - 1);
  const effects = deals.map(() => ({ ifWon: 0, ifLost: 0 }));
  const values = valuesOf(reaches(needed, step, places), deals.length);
  for (const node of nodes) {
    const before = compoundPoisson(level.arriving * node.factor, sizes, places);
    const chanceOf = ({ chance }: GridDeal) => shifted(chance, level.hazard * node.factor);
    for (const deal of others) addDeal(before, chanceOf(deal), deal.lumps);
    addEffects(effects, { node, deals, chances: deals.map(chanceOf), sum: before, values });
  }
  return effects;
}

/** A deal with its lumps on the money grid. */
interface GridDeal {
  readonly chance: number;
  readonly lumps: GridLumps;
}

interface OneNode {
  readonly node: ShockNode;
  readonly deals: readonly GridDeal[];
  readonly chances: readonly number[];
  /** What deals to come and deals not asked about bring; the deals are added to it. */
  readonly sum: Float64Array;
  readonly values: readonly DealValues[];
}

/**
 * How likely the amount is reached from each point by the deals behind one, with that one lost and with it won. Of the last
 * deal, with nothing behind it, `lost` is whether the amount is reached at all. Written anew for each shock: a round would
 * otherwise allocate gigabytes.
 */
interface DealValues {
  readonly lost: Float64Array;
  readonly won: Float64Array;
}

function valuesOf(reached: Float64Array, deals: number): readonly DealValues[] {
  const values = Array.from({ length: deals }, () => ({
    lost: new Float64Array(reached.length),
    won: new Float64Array(reached.length),
  }));
  values.at(-1)?.lost.set(reached);
  return values;
}

/**
 * The deals before one as a distribution, those behind it as a value. Their product leaves the deal itself out, without
 * dividing by it.
 */
function addEffects(
  effects: readonly { ifWon: number; ifLost: number }[],
  { node, deals, chances, sum, values }: OneNode,
): void {
  lookBehind(values, deals, chances);
  deals.forEach(({ lumps }, index) => {
    const effect = entryAt(effects, index);
    const value = entryAt(values, index);
    effect.ifLost += node.weight * dot(sum, value.lost);
    effect.ifWon += node.weight * dot(sum, value.won);
    addDeal(sum, entryAt(chances, index), lumps);
  });
}

/** Works the values out from the last deal to the first. */
function lookBehind(
  values: readonly DealValues[],
  deals: OneNode['deals'],
  chances: readonly number[],
): void {
  for (let index = deals.length - 1; index >= 0; index -= 1) {
    const value = entryAt(values, index);
    raise(value, entryAt(deals, index).lumps);
    if (index > 0) mix(entryAt(values, index - 1).lost, value, entryAt(chances, index));
  }
}

/** The value of each point once a deal's lumps are added; beyond the last point all is as there. */
function raise({ lost, won }: DealValues, { places, chances }: GridLumps): void {
  const last = lost.length - 1;
  const beyond = entryAt(lost, last);
  won.fill(0);
  for (let each = 0; each < places.length; each += 1) {
    const chance = entryAt(chances, each);
    const lump = entryAt(places, each);
    const within = Math.max(0, last - lump);
    for (let place = 0; place < within; place += 1) {
      const behind = lost[place + lump] ?? outside(lost, place + lump);
      won[place] = (won[place] ?? outside(won, place)) + chance * behind;
    }
    for (let place = within; place <= last; place += 1) {
      won[place] = (won[place] ?? outside(won, place)) + chance * beyond;
    }
  }
}

/** The value before a deal is known to be won or lost. */
function mix(value: Float64Array, { lost, won }: DealValues, chance: number): void {
  for (let place = 0; place < value.length; place += 1) {
    const ifLost = lost[place] ?? outside(lost, place);
    const ifWon = won[place] ?? outside(won, place);
    value[place] = (1 - chance) * ifLost + chance * ifWon;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place += 1)
    sum += (one[place] ?? outside(one, place)) * (other[place] ?? outside(other, place));
  return sum;
}
