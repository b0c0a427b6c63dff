import { addAt, entryAt, outside } from '../../collections/entries.ts';
import { type DaySpan, type Frame, PARTS, partOf } from './frame.ts';
import { cellAt, type RiskTable } from './risk-table.ts';

/** A day counts half as much when it is this many days older. Chosen on earlier quarters: see the bench of pacing. */
export const HALF_LIFE = 30;

/** Age bins are pulled towards the overall rate as if this many more deal-days had been seen at it. */
const PSEUDO_DAYS = 30;

/** Kinds of deals and parts of a period are pulled towards no difference as if this many more closings had shown none. */
const PSEUDO_EVENTS = 15;

/** Rounds of fitting each factor against the others: a product of a few factors settles fast. */
const ROUNDS = 4;

/** Daily chances that an open deal closes: level by age, times a factor by kind, times one by part of the period. */
export interface HazardTable {
  /** By age bin. */
  readonly level: Float64Array;
  /** By kind of deal. */
  readonly byKind: Float64Array;
  /** By part of the period. */
  readonly byPart: Float64Array;
}

/** The two ways out of a pipeline. */
export interface Hazards {
  readonly won: HazardTable;
  readonly lost: HazardTable;
}

/** Learns from the days before `frame.asOf`. Null when no deal was won at a known age. */
export function learnHazards(
  risk: RiskTable,
  frame: Frame,
  halfLife: number = HALF_LIFE,
): Hazards | null {
  const days = Math.min(risk.days, frame.asOf - risk.first);
  if (days <= 0) return null;
  const parts = partsByDay(risk.first, days, frame);
  const open = sumByPart(risk, risk.open, parts, halfLife);
  const won = sumByPart(risk, risk.won, parts, halfLife);
  if (won.every((count) => count === 0)) return null;
  return {
    won: learnTable(risk, won, open),
    lost: learnTable(risk, sumByPart(risk, risk.lost, parts, halfLife), open),
  };
}

/** The part of its period that each day lies in. */
function partsByDay(first: number, days: number, { days: calendar }: Frame): Uint8Array {
  const parts = new Uint8Array(days);
  let span: DaySpan = calendar.periodOf(first);
  for (let day = 0; day < days; day += 1) {
    if (first + day >= span.end) span = calendar.periodOf(first + day);
    parts[day] = partOf(first + day, span);
  }
  return parts;
}

/** Sums of a column over days: `[part][kind][bin]`. */
function sumByPart(
  risk: RiskTable,
  column: Float64Array,
  parts: Uint8Array,
  halfLife: number,
): Float64Array {
  const width = cellAt(risk, 1, 0, 0);
  const sums = new Float64Array(PARTS * width);
  for (let day = 0; day < parts.length; day += 1) {
    const start = entryAt(parts, day) * width;
    const from = day * width;
    const weight = 2 ** ((day - parts.length) / halfLife);
    for (let cell = 0; cell < width; cell += 1) {
      const count = column[from + cell] ?? outside(column, from + cell);
      sums[start + cell] = (sums[start + cell] ?? outside(sums, start + cell)) + weight * count;
    }
  }
  return sums;
}

/** One factor of the product, by how a place of the sums maps to its entries. */
interface Factor {
  readonly values: Float64Array;
  readonly entryOf: (place: number) => number;
  /** Events seen and expected beforehand for each entry, given the overall daily rate. */
  readonly prior: (overall: number) => readonly [events: number, expected: number];
}

/** Each factor in turn as events over those expected from the others, all shrunk (iterative proportional fitting). */
function learnTable(risk: RiskTable, events: Float64Array, open: Float64Array): HazardTable {
  const bins = risk.ageEdges.length;
  const width = bins * risk.kinds;
  const noDifference = () => [PSEUDO_EVENTS, PSEUDO_EVENTS] as const;
  const level: Factor = {
    values: new Float64Array(bins).fill(1),
    entryOf: (place) => place % bins,
    prior: (overall) => [PSEUDO_DAYS * overall, PSEUDO_DAYS],
  };
  const byKind: Factor = {
    values: new Float64Array(risk.kinds).fill(1),
    entryOf: (place) => Math.floor((place % width) / bins),
    prior: noDifference,
  };
  const byPart: Factor = {
    values: new Float64Array(PARTS).fill(1),
    entryOf: (place) => Math.floor(place / width),
    prior: noDifference,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    fitOne(level, [byKind, byPart], events, open);
    if (risk.kinds > 1) fitOne(byKind, [level, byPart], events, open);
    fitOne(byPart, [level, byKind], events, open);
  }
  return { level: level.values, byKind: byKind.values, byPart: byPart.values };
}

function fitOne(
  factor: Factor,
  others: readonly Factor[],
  events: Float64Array,
  open: Float64Array,
): void {
  const seen = new Float64Array(factor.values.length);
  const expected = new Float64Array(factor.values.length);
  let [allSeen, allExpected] = [0, 0];
  for (let place = 0; place < open.length; place += 1) {
    const entry = factor.entryOf(place);
    const weight = expectedBy(others, place, entryAt(open, place));
    addAt(seen, entry, entryAt(events, place));
    addAt(expected, entry, weight);
    allSeen += entryAt(events, place);
    allExpected += weight;
  }
  const [priorSeen, priorExpected] = factor.prior(allExpected > 0 ? allSeen / allExpected : 0);
  for (let entry = 0; entry < seen.length; entry += 1) {
    factor.values[entry] =
      (entryAt(seen, entry) + priorSeen) / (entryAt(expected, entry) + priorExpected);
  }
}

/** Days at risk times what the other factors make of them. */
function expectedBy(others: readonly Factor[], place: number, days: number): number {
  let weight = days;
  for (const { values, entryOf } of others) weight *= entryAt(values, entryOf(place));
  return weight;
}
