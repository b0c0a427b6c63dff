import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '../../calendar/day.ts';
import { addCount } from '../../collections/counts.ts';
import type { Ramp } from '../../crm/goal.ts';
import type { Instant } from '../../crm/time.ts';

/** A day of a period on which a goal's sellers work. */
export interface WorkDay {
  /** Its first moment. */
  readonly start: Instant;
  /** How many of the sellers work on it. */
  readonly sellers: number;
}

/** The days on which any of a goal's sellers work, in order. `days`: the first moments of each seller's working days. */
export function workDaysOf(days: readonly (readonly Instant[])[]): readonly WorkDay[] {
  const alike = new Map<readonly Instant[], number>();
  for (const each of days) addCount(alike, each);
  const sellers = new Map<Instant, number>();
  for (const [starts, count] of alike) {
    for (const start of starts) addCount(sellers, start, count);
  }
  return [...sellers]
    .map(([start, count]) => ({ start, sellers: count }))
    .sort((one, other) => one.start - other.start);
}

/** Percent of the target that one who carries all of it does. */
const ALL = 100;

/** A ramp by the moments at which its months begin. */
export interface RampMonths {
  readonly percents: readonly number[];
  /** The first moment in the role, then of each further month that is on the ramp, then of the time after it. */
  readonly starts: readonly Instant[];
}

/** The months of a ramp in a zone. */
export function rampMonths({ since, percents }: Ramp, timeZone: string): RampMonths {
  const first = Temporal.PlainDate.from(since);
  const starts = Array.from({ length: percents.length + 1 }, (_, months) =>
    startOfDay(first.add({ months }), timeZone),
  );
  return { percents, starts };
}

/** The month in the role that a day lies in, 1 for the first; 0 before it began. */
export function monthInRole({ starts }: RampMonths, start: Instant): number {
  return starts.filter((each) => each <= start).length;
}

/** Percent of the target that a month in the role carries. Before the role began, nothing. */
export function percentIn({ percents }: RampMonths, month: number): number {
  return month === 0 ? 0 : (percents[month - 1] ?? ALL);
}

/** A day and how much of the target it carries, in any unit. */
export interface WeighedDay {
  readonly start: Instant;
  readonly weight: Decimal;
}

/** How much the days within a stretch weigh together. */
export function weightWithin(days: readonly WeighedDay[], from: Instant, to: Instant): Decimal {
  return days
    .filter(({ start }) => from <= start && start < to)
    .reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
}
