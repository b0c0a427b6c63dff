import { addAt, entryAt } from '../../collections/entries.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';

/** How far back arrivals are kept, in weeks: a year before the last quarter, and the last quarter. */
export const WEEKS_KEPT = 65;

const WEEK_MS = 7 * DAY_MS;

/** Arrivals of leads by source in stretches of seven days that end `now`: every stretch holds each weekday once. */
export class WeeklyArrivals {
  readonly #now: Instant;
  readonly #bySource = new Map<string | null, Uint32Array>();
  #first: Instant;

  constructor(now: Instant) {
    this.#now = now;
    this.#first = now;
  }

  /** Counts a lead created at a moment; one whose creation is unknown or lies ahead is not counted. */
  add(source: string | null, createdAt: Instant | null): void {
    if (createdAt === null || createdAt > this.#now) return;
    this.#first = Math.min(this.#first, createdAt);
    const weeks = this.#weeksOf(source);
    const week = Math.floor((this.#now - createdAt) / WEEK_MS);
    if (week < WEEKS_KEPT) addAt(weeks, week, 1);
  }

  /** How many whole weeks the portal has had leads for, at most those kept. */
  weeksKnown(): number {
    return Math.min(WEEKS_KEPT, Math.floor((this.#now - this.#first) / WEEK_MS));
  }

  sources(): readonly (string | null)[] {
    return [...this.#bySource.keys()];
  }

  /** Arrivals of a source by week, the oldest known week first. */
  of(source: string | null): readonly number[] {
    const weeks = this.#bySource.get(source) ?? new Uint32Array(WEEKS_KEPT);
    return [...weeks.subarray(0, this.weeksKnown())].reverse();
  }

  /** Arrivals of all sources by week, the oldest known week first. */
  all(): readonly number[] {
    const lists = this.sources().map((source) => this.of(source));
    return Array.from({ length: this.weeksKnown() }, (_, week) =>
      lists.reduce((sum, weeks) => sum + entryAt(weeks, week), 0),
    );
  }

  #weeksOf(source: string | null): Uint32Array {
    const known = this.#bySource.get(source);
    if (known !== undefined) return known;
    const weeks = new Uint32Array(WEEKS_KEPT);
    this.#bySource.set(source, weeks);
    return weeks;
  }
}
