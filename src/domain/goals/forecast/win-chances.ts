import { addAt, entryAt, lastOf, outside } from '../../collections/entries.ts';
import { type Frame, PARTS, partOf } from './frame.ts';
import type { Hazards, HazardTable } from './hazards.ts';
import { ageBin, type RiskTable } from './risk-table.ts';

/** The chance that a deal is won before the end. */
export interface WinChances {
  /** A deal open at the as-of day. `age` in days, at least 0. */
  readonly ofOpen: (kind: number, age: number) => number;
  /** A deal that is created so many days after the as-of day. */
  readonly ofNew: (daysAhead: number) => number;
}

/** A day's chance never exceeds this: a bin with few days would otherwise promise a certain win. */
const MOST = 0.95;

/**
 * Backwards from the end, exact for daily competing risks: a deal is won today, or neither won nor lost and won later.
 * Above the last age edge all ages are alike. `moves`: daily rates `[from][to]` between kinds. `atBirth`: shares of the
 * kinds that new deals begin in.
 */
export function winChances(
  { kinds, ageEdges }: RiskTable,
  hazards: Hazards,
  { moves, atBirth }: KindMoves,
  frame: Frame,
): WinChances {
  const ages = lastOf(ageEdges) + 1;
  const bins = Uint8Array.from({ length: ages }, (_, age) => ageBin(ageEdges, age));
  const horizon = Math.max(0, frame.until - frame.asOf);
  const ways = waysOut(moves, kinds);
  const ofNew = new Float64Array(horizon);
  let later = new Float64Array(kinds * ages);
  let now = new Float64Array(kinds * ages);
  const byPart = Array.from({ length: PARTS }, (_, part) =>
    Array.from({ length: kinds }, (__, kind) => ({
      kind,
      bins,
      ways: entryAt(ways, kind),
      won: levels(hazards.won, kind, part),
      lost: levels(hazards.lost, kind, part),
    })),
  );
  for (let ahead = horizon - 1; ahead >= 0; ahead -= 1) {
    for (const day of entryAt(byPart, partOf(frame.asOf + ahead, frame.period))) {
      dayBefore(now, later, day);
      addAt(ofNew, ahead, entryAt(atBirth, day.kind) * entryAt(now, day.kind * ages));
    }
    [later, now] = [now, later];
  }
  return {
    ofOpen: (kind, age) => entryAt(later, kind * ages + Math.min(age, ages - 1)),
    ofNew: (daysAhead) => entryAt(ofNew, daysAhead),
  };
}

/** The daily chances of one kind in one part of the period, by age bin. */
function levels({ level, byKind, byPart }: HazardTable, kind: number, part: number): Float64Array {
  const scale = entryAt(byKind, kind) * entryAt(byPart, part);
  return level.map((each) => Math.min(MOST, each * scale));
}

interface OneDay {
  readonly kind: number;
  /** The bin of each age. */
  readonly bins: Uint8Array;
  readonly ways: readonly Move[];
  readonly won: Float64Array;
  readonly lost: Float64Array;
}

/** Writes the chances of one kind at the start of a day, from those of all kinds a day later. */
function dayBefore(now: Float64Array, later: Float64Array, day: OneDay): void {
  const { kind, bins, ways } = day;
  const ages = bins.length;
  for (let age = 0; age < ages; age += 1) {
    const bin = bins[age] ?? outside(bins, age);
    const won = day.won[bin] ?? outside(day.won, bin);
    const lost = Math.min(1 - won, day.lost[bin] ?? outside(day.lost, bin));
    const tomorrow = afterMoves(later, ways, kind * ages, ages, Math.min(age + 1, ages - 1));
    now[kind * ages + age] = won + (1 - won - lost) * tomorrow;
  }
}

/** A kind that a deal may be of tomorrow, and how likely that is. */
interface Move {
  readonly to: number;
  readonly rate: number;
}

/** The moves out of each kind; most pairs of kinds never happen. */
function waysOut(moves: Float64Array, kinds: number): readonly (readonly Move[])[] {
  return Array.from({ length: kinds }, (_, from) =>
    Array.from(moves.subarray(from * kinds, (from + 1) * kinds), (rate, to) => ({
      to,
      rate,
    })).filter(({ to, rate }) => rate > 0 && to !== from),
  );
}

/** The mean chance over the kinds that the deal may be of tomorrow. `row`: where its own kind's chances begin. */
function afterMoves(
  later: Float64Array,
  ways: readonly Move[],
  row: number,
  ages: number,
  age: number,
): number {
  const staying = later[row + age] ?? outside(later, row + age);
  let chance = staying;
  for (const { to, rate } of ways) {
    const place = to * ages + age;
    chance += rate * ((later[place] ?? outside(later, place)) - staying);
  }
  return chance;
}

/** How deals move between kinds. */
export interface KindMoves {
  /** Daily rates `[from][to]`. */
  readonly moves: Float64Array;
  /** Shares of the kinds that deals begin in. */
  readonly atBirth: Float64Array;
}

/** Learns the moves from the days before `asOf`. */
export function learnMoves(risk: RiskTable, asOf: number): KindMoves {
  const { kinds, ageEdges, moved, open, births } = risk;
  const days = Math.min(risk.days, asOf - risk.first);
  const counts = sumDays(moved, kinds * kinds, days);
  const exposed = new Float64Array(kinds);
  sumDays(open, kinds * ageEdges.length, days).forEach((count, cell) => {
    const each = Math.floor(cell / ageEdges.length);
    addAt(exposed, each, count);
  });
  const born = sumDays(births, kinds, days);
  const all = born.reduce((sum, count) => sum + count, 0);
  return {
    moves: counts.map(
      (count, place) => count / Math.max(1, entryAt(exposed, Math.floor(place / kinds))),
    ),
    atBirth: born.map((count) => (all > 0 ? count / all : 1 / kinds)),
  };
}

/** The sum of the first rows of a column of rows. */
function sumDays(column: Float64Array, width: number, days: number): Float64Array {
  const sums = new Float64Array(width);
  for (let place = 0; place < width * days; place += 1) {
    const cell = place % width;
    sums[cell] = (sums[cell] ?? outside(sums, cell)) + (column[place] ?? outside(column, place));
  }
  return sums;
}
