/**
 * The arithmetic of Odoo's predictive lead scoring, written anew from its description, as a peer: naive Bayes over counts of
 * won and lost leads by value, with a tenth of a lead added to every cell. What is peculiar to it:
 * - a won lead counts in every stage, a lost one in its stage and those before it: a stage means "came at least this far";
 * - counts are kept by team; a lead without a team, or of a team that has none, is judged by all counts together;
 * - tags that fewer than 50 closed leads had say nothing; an unknown or missing value neither.
 */

/** What a lead is judged by. Values are compared as text; a field without a value is left out. */
export interface CountedLead {
  readonly team: string | null;
  /** Place among the stages, from 0. */
  readonly stage: number;
  readonly fields: readonly (readonly [field: string, value: string])[];
}
export type Outcome = 'won' | 'lost';

/** Won and lost leads with a value. */
interface Cell {
  won: number;
  lost: number;
}

/** Cells by field and value. */
type Cells = Map<string, Map<string, Cell>>;

const SMOOTHING = 0.1;
const STAGE = 'stage';
const TAG = 'tag';
const FEWEST_WITH_TAG = 50;
/** The first stage: every closed lead has been there, so its cell counts them all. */
const FIRST = '0';

/** Counts of closed leads, and the chances that they give. */
export class NaiveBayesCounts {
  readonly #teams = new Map<string | null, Cells>();
  readonly #stages: number;

  /** `stages`: how many there are, the won one included. */
  constructor(stages: number) {
    this.#stages = stages;
  }

  /** Takes a closed lead in, or out again. */
  count(lead: CountedLead, outcome: Outcome, change: 1 | -1 = 1): void {
    const reached = outcome === 'won' ? this.#stages : lead.stage + 1;
    const stages = Array.from({ length: reached }, (_, stage) => [STAGE, String(stage)] as const);
    for (const [field, value] of [...stages, ...lead.fields]) {
      const cell = this.#cell(lead.team, field, value);
      cell[outcome] = Math.max(SMOOTHING, cell[outcome] + change);
    }
  }

  #cell(team: string | null, field: string, value: string): Cell {
    const cells = entry(this.#teams, team, () => new Map());
    const values = entry(cells, field, () => new Map<string, Cell>());
    return entry(values, value, () => ({ won: SMOOTHING, lost: SMOOTHING }));
  }

  /** Chances of open leads by the counts as they are now; null where nothing was won or nothing lost. */
  judge(): (lead: CountedLead) => Chance | null {
    const models = new Map([...this.#teams].map(([team, cells]) => [team, modelOf(cells)]));
    const ofAll = modelOf(summed([...this.#teams.values()]));
    return (lead) => {
      const own = lead.team === null ? undefined : models.get(lead.team);
      return chanceOf(own ?? ofAll, lead);
    };
  }
}

/** A chance with what speaks for and against it. */
export interface Chance {
  /** Whole percent with two decimals, .01 to 99.99. */
  readonly percent: number;
  /** As it is before rounding, 0 to 1. */
  readonly probability: number;
  /** Of each value the share that speaks for winning: above .5 for, below against. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Counts of one team, or of all, with their totals. */
interface Model {
  readonly cells: Cells;
  readonly totals: ReadonlyMap<string, Cell>;
  readonly closed: Cell | null;
}

function modelOf(counted: Cells): Model {
  const cells = new Map([...counted].map(([field, values]) => [field, telling(field, values)]));
  const totals = new Map([...cells].map(([field, values]) => [field, total([...values.values()])]));
  return { cells, totals, closed: cells.get(STAGE)?.get(FIRST) ?? null };
}

/** The values of a field that say something. */
function telling(field: string, values: Map<string, Cell>): Map<string, Cell> {
  if (field !== TAG) return values;
  return new Map([...values].filter(([, { won, lost }]) => won + lost >= FEWEST_WITH_TAG));
}

function chanceOf({ cells, totals, closed }: Model, lead: CountedLead): Chance | null {
  if (closed === null || closed.won === 0 || closed.lost === 0) return null;
  let { won, lost } = closed;
  const weights = new Map<string, number>();
  const values = [[STAGE, String(lead.stage)] as const, ...lead.fields];
  for (const [field, value] of values) {
    const cell = cells.get(field)?.get(value);
    const of = field === STAGE ? closed : totals.get(field);
    if (cell === undefined || of === undefined) continue;
    const [ifWon, ifLost] = [cell.won / of.won, cell.lost / of.lost];
    won *= ifWon;
    lost *= ifLost;
    weights.set(field, field === STAGE ? 1 - ifLost : ifWon / (ifWon + ifLost));
  }
  const probability = won / (won + lost);
  const percent = Math.min(99.99, Math.max(0.01, Math.round(probability * 10_000) / 100));
  return { percent, probability, weights };
}

function summed(all: readonly Cells[]): Cells {
  const sums: Cells = new Map();
  for (const [field, values] of all.flatMap((cells) => [...cells])) {
    const known = entry(sums, field, () => new Map<string, Cell>());
    for (const [value, cell] of values) {
      known.set(value, total([cell, known.get(value) ?? { won: 0, lost: 0 }]));
    }
  }
  return sums;
}

function total(cells: readonly Cell[]): Cell {
  return cells.reduce((sum, { won, lost }) => ({ won: sum.won + won, lost: sum.lost + lost }), {
    won: 0,
    lost: 0,
  });
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
