import { addAt, entryAt, outside } from '../../../collections/entries.ts';
import type { DayNumber } from '../deal-spells.ts';
import { type DaySpan, type Frame, PARTS, partOf, workDaysBetween } from '../frame.ts';
import type { History } from '../history.ts';
import { learnSizes, type Sizes } from '../sizes.ts';
import { firstWinFrom } from '../wins.ts';

/** A win counts half as much when it is this many days older. */
const HALF_LIFE = 91;

/** A rep's share of the wins is pulled towards an equal one as if each had won this many more. */
const PSEUDO_WINS = 3;

/** Parts of a period are pulled towards no difference as if this many more wins had shown none. */
const PSEUDO_EVENTS = 15;

/** How many wins a day are usual, learned from the days before `asOf`. */
export interface WinRate {
  /** Wins for each working day of the whole team, late days counting more. */
  readonly perDay: number;
  /** By part of the period: how much busier than the mean. */
  readonly byPart: Float64Array;
  /** Of each rep: the share of the team's wins. Sums to 1. */
  readonly share: Float64Array;
  readonly sizes: Sizes;
}

/** Null without wins. */
export function learnRate(history: History, frame: Frame): WinRate | null {
  const { wins, units, first } = history;
  const { asOf, days } = frame;
  const rows = firstWinFrom(wins, asOf);
  if (rows === 0) return null;
  const byPart = partFactors(history, frame, rows);
  const share = new Float64Array(units).fill(PSEUDO_WINS);
  let [won, exposed] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    const weight = weightAt(wins.day[row] ?? outside(wins.day, row), asOf);
    const unit = wins.unit[row] ?? outside(wins.unit, row);
    share[unit] = (share[unit] ?? outside(share, unit)) + weight;
    won += weight;
  }
  eachStretch(first, asOf, frame, (span, part) => {
    const middle = (span.start + span.end) / 2;
    exposed +=
      weightAt(middle, asOf) * workDaysBetween(days, span.start, span.end) * entryAt(byPart, part);
  });
  const all = won + PSEUDO_WINS * units;
  return {
    perDay: won / Math.max(1, exposed),
    byPart,
    share: share.map((each) => each / all),
    sizes: learnSizes(wins, asOf, units),
  };
}

/** Working days ahead, each counted as busy as its part of the period is. */
export function busyDaysAhead(byPart: Float64Array, frame: Frame): number {
  let busy = 0;
  eachStretch(frame.asOf, frame.until, frame, (span, part) => {
    busy += workDaysBetween(frame.days, span.start, span.end) * entryAt(byPart, part);
  });
  return busy;
}

function weightAt(day: number, asOf: DayNumber): number {
  return 2 ** ((day - asOf) / HALF_LIFE);
}

/** Wins in each part of all periods seen, over what the same working days would have brought at an even rate. */
function partFactors(history: History, frame: Frame, rows: number): Float64Array {
  const { wins, first } = history;
  const seen = new Float64Array(PARTS);
  const workDays = new Float64Array(PARTS);
  let row = 0;
  eachStretch(first, frame.asOf, frame, (span, part) => {
    addAt(workDays, part, workDaysBetween(frame.days, span.start, span.end));
    while (row < rows && entryAt(wins.day, row) < span.end) {
      addAt(seen, part, 1);
      row += 1;
    }
  });
  const even =
    rows /
    Math.max(
      1,
      workDays.reduce((sum, each) => sum + each, 0),
    );
  return seen.map(
    (count, part) => (count + PSEUDO_EVENTS) / (even * entryAt(workDays, part) + PSEUDO_EVENTS),
  );
}

/** Cuts the days from one to another where a part of a period ends, or a week is full. */
function eachStretch(
  from: DayNumber,
  to: DayNumber,
  { days }: Frame,
  visit: (span: DaySpan, part: number) => void,
): void {
  let day = from;
  while (day < to) {
    const period = days.periodOf(day);
    const part = partOf(day, period);
    let end = day + 1;
    while (end < to && end - day < 7 && end < period.end && partOf(end, period) === part) end += 1;
    visit({ start: day, end }, part);
    day = end;
  }
}
