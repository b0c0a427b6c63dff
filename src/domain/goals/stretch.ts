import type { Calendar } from '../calendar/calendar.ts';
import { kindOf, type PeriodKind, periodBefore } from '../calendar/fiscal-period.ts';
import {
  countWorkingDays,
  splitDays,
  type WorkingDays,
  workingDayStarts,
} from '../calendar/working-days.ts';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';

/** How many earlier periods a goal is compared with: two years of quarters. */
const LOOK_BACK = 8;

/** A goal's period with what the calendar says of it: the same for every goal of that period. */
export interface Stretch {
  readonly kind: PeriodKind | null;
  readonly workingDays: WorkingDays;
  /** The first moment of each working day, in order. */
  readonly days: readonly Instant[];
  /** The periods before it, of the same kind or length, the latest first. */
  readonly earlier: readonly Period[];
  /** Working days of the period right before. */
  readonly workingDaysBefore: number;
}

/** Looks periods up in a calendar, each once: thousands of goals share a handful of periods. */
export function stretchesIn(calendar: Calendar, now: Instant): (period: Period) => Stretch {
  const known = new Map<string, Stretch>();
  return (period) => {
    const key = `${period.start}/${period.end}`;
    const stretch = known.get(key) ?? stretchOf(period, calendar, now);
    known.set(key, stretch);
    return stretch;
  };
}

function stretchOf(period: Period, calendar: Calendar, now: Instant): Stretch {
  const before = periodBefore(period, calendar);
  const earlier = [before];
  for (let last = before; earlier.length < LOOK_BACK; earlier.push(last)) {
    last = periodBefore(last, calendar);
  }
  const days = workingDayStarts(period, calendar);
  return {
    kind: kindOf(period, calendar),
    workingDays: splitDays(days, period, now, calendar),
    days,
    earlier,
    workingDaysBefore: countWorkingDays(before, calendar),
  };
}
