import type { Weekday } from '../../calendar/calendar.ts';
import { entryAt } from '../../collections/entries.ts';
import type { DayNumber } from './deal-spells.ts';
import { firstWinFrom, type Wins } from './wins.ts';

/** A weekend with more than this share of its even share of wins is worked. */
const WORKED = 0.5;

/** Fewer wins than these say nothing about weekends. */
const LEAST_WINS = 50;

/** The days of the week without work, as the wins before a day show them: Saturday and Sunday, or none. */
export function weekendOf(wins: Wins, before: DayNumber): readonly Weekday[] {
  const rows = firstWinFrom(wins, before);
  let onWeekends = 0;
  for (let row = 0; row < rows; row += 1) {
    // 1970-01-01 was a Thursday: Saturday has remainder 2, Sunday 3.
    const weekday = entryAt(wins.day, row) % 7;
    if (weekday === 2 || weekday === 3) onWeekends += 1;
  }
  return rows >= LEAST_WINS && onWeekends / rows > (WORKED * 2) / 7 ? [] : [6, 7];
}
