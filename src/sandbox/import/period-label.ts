import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';

/** The first and the last day of a period, each as its midnight in UTC: HubSpot writes goals so, whatever the portal's zone. */
export interface DaySpan {
  readonly first: Instant;
  readonly last: Instant;
  /** HubSpot's name of the length; null for any other stretch. */
  readonly milestone: 'monthly' | 'quarterly' | 'yearly' | null;
}

const LABEL = /^(?<year>\d{4})(?:[- ]?Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?$/i;

/** A period by its label: "2026-Q4", "2026-11", "2026", in calendar years; null when it is none. */
export function parsePeriodLabel(label: string): DaySpan | null {
  const parts = LABEL.exec(label)?.groups;
  if (parts === undefined) return null;
  const year = Number(parts['year']);
  const { quarter, month } = parts;
  if (quarter !== undefined) return span(year, (Number(quarter) - 1) * 3, 3, 'quarterly');
  if (month !== undefined) return span(year, Number(month) - 1, 1, 'monthly');
  return span(year, 0, 12, 'yearly');
}

function span(
  year: number,
  month: number,
  months: number,
  milestone: NonNullable<DaySpan['milestone']>,
): DaySpan {
  return {
    first: Date.UTC(year, month, 1),
    last: Date.UTC(year, month + months, 1) - DAY_MS,
    milestone,
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
