import { DAY_MS, type Instant } from '../crm/time.ts';

/** Days after its creation within which a lead has to become a customer to count as converted, unless set otherwise. */
export const HORIZON_DAYS = 90;

/**
 * What became of a lead. `open`: too young to tell, neither a success nor a failure. `unknown`: its creation is not known,
 * or it was a customer before it was created, so nothing can be learned from it.
 */
export type LeadOutcome =
  | { readonly kind: 'converted'; readonly at: Instant; readonly afterDays: number }
  | { readonly kind: 'not converted' }
  | { readonly kind: 'open'; readonly ageDays: number }
  | { readonly kind: 'unknown' };

/** The moments that decide a lead's outcome; null: not known, or not happened. */
export interface LeadMoments {
  readonly createdAt: Instant | null;
  /** When it first became a customer. */
  readonly customerSince: Instant | null;
  /** When its first deal was won. */
  readonly firstWonAt: Instant | null;
}

/** A lead converted when it became a customer, or had a deal won, within the horizon of its creation. */
export function outcomeOf(
  moments: LeadMoments,
  now: Instant,
  horizonDays = HORIZON_DAYS,
): LeadOutcome {
  const { createdAt, customerSince, firstWonAt } = moments;
  if (createdAt === null || createdAt > now) return { kind: 'unknown' };
  const happened = [customerSince, firstWonAt].filter((moment) => moment !== null && moment <= now);
  const at = happened.toSorted((one, other) => Number(one) - Number(other))[0] ?? null;
  if (at !== null && at < createdAt) return { kind: 'unknown' };
  const end = createdAt + horizonDays * DAY_MS;
  if (at !== null && at < end)
    return { kind: 'converted', at, afterDays: (at - createdAt) / DAY_MS };
  return now < end
    ? { kind: 'open', ageDays: (now - createdAt) / DAY_MS }
    : { kind: 'not converted' };
}
