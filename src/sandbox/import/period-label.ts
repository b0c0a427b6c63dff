import { Temporal } from 'temporal-polyfill';
import { namedDays } from '../../domain/calendar/named-days.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';

/** The first and the last day of a period, each as its midnight in UTC: HubSpot writes goals so, whatever the portal's zone. */
export interface DaySpan {
  readonly first: Instant;
  readonly last: Instant;
  /** HubSpot's name of the length; null for any other stretch. */
  readonly milestone: 'monthly' | 'quarterly' | 'yearly' | null;
}

const milestones = { month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;

/** A period by its label, "2026-Q4", "2026-11" or "2026", where the fiscal year is the calendar year; null when it is none. */
export function parsePeriodLabel(label: string): DaySpan | null {
  const days = namedDays(label, 1);
  if (days === null) return null;
  return {
    first: days.first.toZonedDateTime('UTC').epochMilliseconds,
    last: days.past.toZonedDateTime('UTC').epochMilliseconds - DAY_MS,
    milestone: milestones[days.kind],
  };
}

/** A day in ISO form as its midnight in UTC; null when it is none. */
export function parseDay(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text).toZonedDateTime('UTC').epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
