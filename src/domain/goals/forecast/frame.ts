import type { DayNumber } from './deal-spells.ts';

/** Days from `start` up to, not including, `end`. */
export interface DaySpan {
  readonly start: DayNumber;
  readonly end: DayNumber;
}

/** The days of a team, as the calendar has them. */
export interface WorkDays {
  /** How many working days lie before a day, counted from any fixed day: differences are what matters. */
  readonly before: (day: DayNumber) => number;
  /** The period that a day lies in. Periods follow each other without gaps. */
  readonly periodOf: (day: DayNumber) => DaySpan;
}

/** A moment within a period, and how far ahead is looked. */
export interface Frame {
  readonly period: DaySpan;
  /** The first day that is not known yet. */
  readonly asOf: DayNumber;
  /** Ahead are the days from `asOf` up to here; the period's end, or sooner when a forecast is judged before that. */
  readonly until: DayNumber;
  readonly days: WorkDays;
}

/** A period is told apart in this many equal parts (months of a quarter): enough for a rush at the end to show. */
export const PARTS = 3;

/** The part of its period that a day lies in: 0 to PARTS - 1. */
export function partOf(day: DayNumber, { start, end }: DaySpan): number {
  return Math.min(PARTS - 1, Math.floor((PARTS * (day - start)) / (end - start)));
}

/** Working days from one day up to another. */
export function workDaysBetween(days: WorkDays, from: DayNumber, to: DayNumber): number {
  return to <= from ? 0 : days.before(to) - days.before(from);
}

/** Whole periods that lie between a first day and the start of a period, the latest first. */
export function fullPeriodsBefore(
  { period, days }: Pick<Frame, 'period' | 'days'>,
  first: DayNumber,
): readonly DaySpan[] {
  const found: DaySpan[] = [];
  let span = days.periodOf(period.start - 1);
  while (span.start >= first) {
    found.push(span);
    span = days.periodOf(span.start - 1);
  }
  return found;
}
