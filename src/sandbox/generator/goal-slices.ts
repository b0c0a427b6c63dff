import type { Instant } from '../../domain/crm/time.ts';

/** A slice of time that a goal is set for, half-open. */
export interface Slice {
  readonly start: Instant;
  readonly end: Instant;
  readonly label: string;
  readonly milestone: 'monthly' | 'quarterly';
}

/** The quarter of `now` and those before it, newest first. HubSpot cuts slices at UTC midnights, wherever the portal is. */
export function quartersBack(now: Instant, count: number): readonly Slice[] {
  const today = new Date(now);
  const quarter = today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3);
  return Array.from({ length: count }, (_, i) => {
    const first = (quarter - i) * 3;
    const label = `${Math.floor(first / 12)}-Q${(first % 12) / 3 + 1}`;
    return { start: monthStart(first), end: monthStart(first + 3), label, milestone: 'quarterly' };
  });
}

/** The month of `now` and those before it, newest first; edges as {@link quartersBack}. */
export function monthsBack(now: Instant, count: number): readonly Slice[] {
  const today = new Date(now);
  const month = today.getUTCFullYear() * 12 + today.getUTCMonth();
  return Array.from({ length: count }, (_, i) => {
    const start = monthStart(month - i);
    const label = new Date(start).toISOString().slice(0, 7);
    return { start, end: monthStart(month - i + 1), label, milestone: 'monthly' };
  });
}

/** The first moment of a month counted from year 0. */
function monthStart(months: number): Instant {
  return Date.UTC(Math.floor(months / 12), months % 12, 1);
}
