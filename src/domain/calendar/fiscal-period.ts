import { Temporal } from 'temporal-polyfill';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';
import type { Calendar } from './calendar.ts';
import { type Day, dayOf, startOfDay } from './day.ts';

/** The stretches that goals are set for. Quarters and years are the portal's fiscal ones. */
export type PeriodKind = 'month' | 'quarter' | 'year';

/** How many months each lasts. */
export const monthsIn = { month: 1, quarter: 3, year: 12 } as const satisfies Record<
  PeriodKind,
  number
>;

/** Every kind, the shortest first. */
export const periodKinds: readonly PeriodKind[] = ['month', 'quarter', 'year'];

/** The month, quarter or year that a moment lies in. Together the periods of a kind hold every moment exactly once. */
export function periodAt(kind: PeriodKind, at: Instant, calendar: Calendar): Period {
  const first = firstDayOf(kind, dayOf(at, calendar.timeZone), calendar.fiscalStartMonth);
  const next = first.add({ months: monthsIn[kind] });
  return {
    start: startOfDay(first, calendar.timeZone),
    end: startOfDay(next, calendar.timeZone),
  };
}

/** The period of a kind that a moment lies in, and those after it: `count` of them, at least 1. */
export function periodsFrom(
  kind: PeriodKind,
  at: Instant,
  count: number,
  calendar: Calendar,
): readonly Period[] {
  const first = periodAt(kind, at, calendar);
  return count <= 1 ? [first] : [first, ...periodsFrom(kind, first.end, count - 1, calendar)];
}

/** Which kind of period this is in the portal's calendar; null when it is none of them. */
export function kindOf(period: Period, calendar: Calendar): PeriodKind | null {
  const matches = (kind: PeriodKind) => {
    const candidate = periodAt(kind, period.start, calendar);
    return candidate.start === period.start && candidate.end === period.end;
  };
  return periodKinds.find(matches) ?? null;
}

/** The period of the same kind right before; for any other stretch, the same number of days right before. */
export function periodBefore(period: Period, calendar: Calendar): Period {
  const kind = kindOf(period, calendar);
  if (kind !== null) return periodAt(kind, period.start - 1, calendar);
  const start = zoned(period.start, calendar);
  const length = start.until(zoned(period.end, calendar), { largestUnit: 'days' });
  return { start: start.subtract(length).epochMilliseconds, end: period.start };
}

function zoned(at: Instant, calendar: Calendar): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone);
}

function firstDayOf(kind: PeriodKind, day: Day, fiscalStartMonth: number): Day {
  const monthOfFiscalYear = (day.month - fiscalStartMonth + 12) % 12;
  return day.with({ day: 1 }).subtract({ months: monthOfFiscalYear % monthsIn[kind] });
}
