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
  const deals = asked.map((place) => gridded(outlook.deals[place] ?? noDeal));
  const sizes = onGrid(outlook.sizes, step, places - 1);
  const effects = deals.map(() => ({ ifWon: 0, ifLost: 0 }));
  const reached = reaches(needed, step, places);
  for (const node of nodes) {
    const before = compoundPoisson(level.arriving * node.factor, sizes, places);
    const chanceOf = ({ chance }: GridDeal) => shifted(chance, level.hazard * node.factor);
    for (const deal of others) addDeal(before, chanceOf(deal), deal.lumps);
    addEffects(effects, { node, deals, chances: deals.map(chanceOf), before, reached });
  }
  return effects;
}

/** A deal with its lumps on the money grid. */
interface GridDeal {
  readonly chance: number;
  readonly lumps: GridLumps;
}

const noDeal: OpenDeal = { chance: 0, lumps: [] };

interface OneNode {
  readonly node: ShockNode;
  readonly deals: readonly GridDeal[];
  readonly chances: readonly number[];
  /** What deals to come and deals not asked about bring. */
  readonly before: Float64Array;
  readonly reached: Float64Array;
}

/**
 * The deals before one as a distribution, those behind it as a value: how likely the amount is reached from each point.
 * Their product leaves the deal itself out, without dividing by it.
 */
function addEffects(
  effects: readonly { ifWon: number; ifLost: number }[],
  { node, deals, chances, before, reached }: OneNode,
): void {
  const values = valuesBehind(deals, chances, reached);
  const sum = before.slice();
  deals.forEach(({ lumps }, index) => {
    const value = values[index] ?? reached;
    const effect = effects[index];
    if (effect !== undefined) {
      effect.ifLost += node.weight * dot(sum, value);
      effect.ifWon += node.weight * dot(sum, raised(value, lumps));
    }
    addDeal(sum, chances[index] ?? 0, lumps);
  });
}

/** For each deal: how likely the amount is reached from each point by the deals behind it. */
function valuesBehind(
  deals: OneNode['deals'],
  chances: readonly number[],
  reached: Float64Array,
): readonly Float64Array[] {
  const values: Float64Array[] = [];
  let value = reached;
  for (let index = deals.length - 1; index >= 0; index -= 1) {
    values[index] = value;
    const chance = chances[index] ?? 0;
    const won = raised(
      value,
      deals[index]?.lumps ?? { places: new Int32Array(), chances: reached },
    );
    value = value.map((each, place) => (1 - chance) * each + chance * (won[place] ?? 0));
  }
  return values;
}

/** The value of each point once a deal's lumps are added; beyond the last point all is as there. */
function raised(value: Float64Array, { places, chances }: GridLumps): Float64Array {
  const last = value.length - 1;
  const after = new Float64Array(value.length);
  places.forEach((lump, each) => {
    const chance = chances[each] ?? 0;
    for (let place = 0; place <= last; place += 1) {
      after[place] = (after[place] ?? 0) + chance * (value[Math.min(last, place + lump)] ?? 0);
    }
  });
  return after;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place += 1)
    sum += (one[place] ?? 0) * (other[place] ?? 0);
  return sum;
}
