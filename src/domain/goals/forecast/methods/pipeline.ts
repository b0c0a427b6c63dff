import { addAt, entryAt, outside } from '../../../collections/entries.ts';
import { type DayNumber, UNKNOWN_DAY } from '../deal-spells.ts';
import type { Frame } from '../frame.ts';
import { HALF_LIFE, learnHazards } from '../hazards.ts';
import type { History } from '../history.ts';
import type { PacingMethod, Remaining } from '../pacing-method.ts';
import { learnSizes } from '../sizes.ts';
import { learnMoves, winChances } from '../win-chances.ts';

/** New deals are counted over this many days. */
const ARRIVAL_DAYS = 56;

/** A rep's arrivals are pulled towards the team's mean as if a quarter of the counted days more had been like it. */
const PSEUDO_SHARE = 0.25;

/** Deals open at the as-of day, and how many more are to be expected. */
export interface Pipeline {
  /** Rows of `history.spells`. */
  readonly rows: Int32Array;
  /** Of each row: the chance that it is won in time. */
  readonly chance: Float64Array;
  /** Of each row: what it would bring, on average. */
  readonly worth: Float64Array;
  /** Of each rep: how many deals that are not created yet are won in time, on average. */
  readonly arriving: Float64Array;
}

/** Open deals by their chance to be won in time, plus those to come. Null without wins of known age. */
export function pipelineAt(
  history: History,
  frame: Frame,
  halfLife: number = HALF_LIFE,
): Pipeline | null {
  const hazards = learnHazards(history.risk, frame, halfLife);
  if (hazards === null) return null;
  const { asOf, until } = frame;
  const { spells, kind } = history;
  const chances = winChances(history.risk, hazards, learnMoves(history.risk, asOf), frame);
  const sizes = learnSizes(history.wins, asOf, history.units);
  const rows = openRows(history, asOf);
  let perArrival = 0;
  for (let ahead = 0; ahead < until - asOf; ahead += 1) perArrival += chances.ofNew(ahead);
  return {
    rows,
    chance: Float64Array.from(rows, (row) =>
      chances.ofOpen(entryAt(kind, row), asOf - entryAt(spells.born, row)),
    ),
    worth: Float64Array.from(rows, (row) => {
      const expected = entryAt(spells.expected, row);
      return Number.isNaN(expected) ? entryAt(sizes.mean, entryAt(spells.unit, row)) : expected;
    }),
    arriving: arrivalsPerDay(history, asOf).map((rate) => rate * perArrival),
  };
}

/** Mean and variance of what open and coming deals bring, each deal by itself; hazards forget with this half-life in days. */
export function pipelineWith(halfLife: number): PacingMethod {
  return {
    id: 'pipeline',
    remaining: (history, frame) => {
      const pipeline = pipelineAt(history, frame, halfLife);
      return pipeline === null ? null : momentsOf(pipeline, history, frame);
    },
  };
}

/** The pipeline with the half-life that the engine uses. */
export const pipelineMethod: PacingMethod = pipelineWith(HALF_LIFE);

function momentsOf(pipeline: Pipeline, history: History, frame: Frame): Remaining {
  const sizes = learnSizes(history.wins, frame.asOf, history.units);
  const mean = pipeline.arriving.map((count, unit) => count * entryAt(sizes.mean, unit));
  const variance = pipeline.arriving.map((count, unit) => count * entryAt(sizes.meanSquare, unit));
  pipeline.rows.forEach((row, place) => {
    const unit = entryAt(history.spells.unit, row);
    const chance = entryAt(pipeline.chance, place);
    const worth = entryAt(pipeline.worth, place);
    addAt(mean, unit, chance * worth);
    addAt(variance, unit, chance * (1 - chance) * worth * worth);
  });
  return { mean, variance };
}

/** Deals of known creation that were open at the start of a day. */
function openRows({ spells: { born, from, to } }: History, asOf: DayNumber): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < from.length; row += 1) {
    if (born[row] === UNKNOWN_DAY) continue;
    const isOpen =
      (from[row] ?? outside(from, row)) < asOf && (to[row] ?? outside(to, row)) >= asOf;
    if (isOpen) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** New deals a day, by rep, of late. */
function arrivalsPerDay({ spells, units }: History, asOf: DayNumber): Float64Array {
  const counts = new Float64Array(units);
  let first = asOf - 1;
  let all = 0;
  for (let row = 0; row < spells.from.length; row += 1) {
    const born = spells.born[row] ?? outside(spells.born, row);
    if (born === UNKNOWN_DAY || born !== spells.from[row] || born >= asOf) continue;
    first = Math.min(first, born);
    if (born < asOf - ARRIVAL_DAYS) continue;
    const unit = entryAt(spells.unit, row);
    addAt(counts, unit, 1);
    all += 1;
  }
  const days = Math.min(ARRIVAL_DAYS, asOf - first);
  const typical = all / units;
  return counts.map((count) => (count + PSEUDO_SHARE * typical) / ((1 + PSEUDO_SHARE) * days));
}
