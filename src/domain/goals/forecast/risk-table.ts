import { addAt, entryAt, lastOf } from '../../collections/entries.ts';
import { type DayNumber, type DealSpells, ONGOING, spellEnd, UNKNOWN_DAY } from './deal-spells.ts';
import type { DaySpan } from './frame.ts';

/** Bins of age at closing before the one for deals older than any that closed. */
const AGE_BINS = 12;

/**
 * How many deals were open on each day, by kind and age, and how many of them closed. Deals are counted from the
 * first day that any closing is known of (left truncation) and while open they count as open (right censoring).
 */
export interface RiskTable {
  /** The first day that a closing is known of; the as-of day without any. */
  readonly first: DayNumber;
  readonly days: number;
  readonly kinds: number;
  /** Age in days at which each bin begins; the first is 0. */
  readonly ageEdges: Int32Array;
  /** By day since `first`, kind and age bin: see {@link cellAt}. */
  readonly open: Float64Array;
  readonly won: Float64Array;
  readonly lost: Float64Array;
  /** From kind x to kind y, on each day: `[day][x][y]`. */
  readonly moved: Float64Array;
  /** New deals of each kind, on each day. */
  readonly births: Float64Array;
}

/** Deals with the kind of each row: what tells them apart besides age. */
export interface DealKinds {
  readonly kind: Uint16Array;
  /** How many kinds there are. */
  readonly kinds: number;
}

/** Counts the spells of deals whose creation is known. `asOf`: the first day that is not known. */
export function riskTable(
  spells: DealSpells,
  { kind, kinds }: DealKinds,
  asOf: DayNumber,
): RiskTable {
  const first = firstClosing(spells, asOf);
  const ageEdges = agesAtClosing(spells);
  const days = asOf - first;
  const size = days * kinds * ageEdges.length;
  const table: RiskTable = {
    first,
    days,
    kinds,
    ageEdges,
    open: new Float64Array(size),
    won: new Float64Array(size),
    lost: new Float64Array(size),
    moved: new Float64Array(days * kinds * kinds),
    births: new Float64Array(days * kinds),
  };
  for (let row = 0; row < spells.from.length; row += 1) {
    if (spells.born[row] !== UNKNOWN_DAY) countSpell(table, spells, row, entryAt(kind, row));
    if (spells.end[row] === spellEnd.moved) countMove(table, spells, row, kind);
  }
  accumulate(table.open, kinds * ageEdges.length);
  return table;
}

/** The place of a day, kind and age bin in the table's columns. */
export function cellAt({ kinds, ageEdges }: RiskTable, day: number, kind: number, bin: number) {
  return (day * kinds + kind) * ageEdges.length + bin;
}

/** The bin of an age in days. */
export function ageBin(ageEdges: Int32Array, age: number): number {
  let bin = ageEdges.length - 1;
  while (bin > 0 && entryAt(ageEdges, bin) > age) bin -= 1;
  return bin;
}

function firstClosing({ to, end }: DealSpells, asOf: DayNumber): DayNumber {
  let first = asOf;
  for (let row = 0; row < to.length; row += 1) {
    if (entryAt(end, row) >= spellEnd.won) first = Math.min(first, entryAt(to, row));
  }
  return first;
}

/** Edges so that about as many deals closed in each bin; then one for what is older than any of them. */
function agesAtClosing({ to, end, born }: DealSpells): Int32Array {
  const ages: number[] = [];
  for (let row = 0; row < to.length; row += 1) {
    const start = entryAt(born, row);
    if (entryAt(end, row) >= spellEnd.won && start !== UNKNOWN_DAY)
      ages.push(entryAt(to, row) - start);
  }
  if (ages.length === 0) return Int32Array.of(0);
  const sorted = Int32Array.from(ages).sort();
  const edges = [0];
  for (let bin = 1; bin < AGE_BINS; bin += 1) {
    edges.push(entryAt(sorted, Math.floor((bin * sorted.length) / AGE_BINS)));
  }
  edges.push(lastOf(sorted) + 1);
  return Int32Array.from(new Set(edges)).sort();
}

/** Counts a spell's days at risk, its deal's creation, and its closing. */
function countSpell(table: RiskTable, spells: DealSpells, row: number, kind: number): void {
  const { first, ageEdges, kinds } = table;
  const born = entryAt(spells.born, row);
  const start = entryAt(spells.from, row);
  const end = entryAt(spells.end, row);
  const to = entryAt(spells.to, row);
  const closed = end >= spellEnd.won;
  if (born === start && born >= first) addAt(table.births, (born - first) * kinds + kind, 1);
  // A day that ends in a closing was a day at risk; a day that ends in a move belongs to the next spell.
  countDays(table, { start, end: closed ? to + 1 : to }, born, kind);
  if (!closed) return;
  const column = end === spellEnd.won ? table.won : table.lost;
  addAt(column, cellAt(table, to - first, kind, ageBin(ageEdges, to - born)), 1);
}

/** Days at risk as +1 where a stay in a bin begins and -1 after it ends; {@link accumulate} turns them into counts. */
function countDays(table: RiskTable, stay: DaySpan, born: DayNumber, kind: number): void {
  const { first, ageEdges, days, open } = table;
  const from = Math.max(first, stay.start);
  const past = Math.min(first + days, stay.end);
  for (let bin = 0; bin < ageEdges.length; bin += 1) {
    const enter = Math.max(from, born + entryAt(ageEdges, bin));
    const leave = Math.min(past, born + (ageEdges[bin + 1] ?? ONGOING));
    if (leave <= enter) continue;
    addAt(open, cellAt(table, enter - first, kind, bin), 1);
    if (leave - first < days) addAt(open, cellAt(table, leave - first, kind, bin), -1);
  }
}

/** A deal that moves begins its next spell, which is the next row, on that day. */
function countMove(
  { first, kinds, moved }: RiskTable,
  { to }: DealSpells,
  row: number,
  kind: Uint16Array,
): void {
  const day = entryAt(to, row) - first;
  const [before, after] = [entryAt(kind, row), entryAt(kind, row + 1)];
  if (day >= 0) addAt(moved, (day * kinds + before) * kinds + after, 1);
}

function accumulate(column: Float64Array, width: number): void {
  for (let place = width; place < column.length; place += 1) {
    addAt(column, place, entryAt(column, place - width));
  }
}
