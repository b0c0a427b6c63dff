import type { Deal } from '../crm/deal.ts';
import type { Money } from '../crm/money.ts';
import type { Period } from '../crm/period.ts';
import type { Instant } from '../crm/time.ts';

/** What pacing needs of a deal that was won: small, because a portal has years of them in memory at once. */
export interface WonDeal {
  readonly ownerId: string | null;
  readonly pipelineId: string | null;
  readonly closedAt: Instant;
  /** What it is worth: as typed in, and in the home currency, as far as each is known. */
  readonly amounts: readonly Money[];
  /** An amount stands on the record but could not be read. */
  readonly amountRejected: boolean;
}

/** The won deals of each owner by time of closing, and the first closing that is known of the whole portal. */
export interface WonDeals {
  readonly byOwner: ReadonlyMap<string, readonly WonDeal[]>;
  readonly firstClosedAt: Instant | null;
}

const amountProperties: readonly string[] = ['amount', 'amount_in_home_currency'];

/** A won deal as pacing sees it; null when it is not won or nobody knows when. */
export function wonDealOf(deal: Deal): WonDeal | null {
  if (deal.outcome !== 'won' || deal.closeDate === null) return null;
  return {
    ownerId: deal.ownerId,
    pipelineId: deal.pipelineId,
    closedAt: deal.closeDate,
    amounts: [deal.amount, deal.homeAmount].filter((each) => each !== null),
    amountRejected: deal.rejected.some(({ property }) => amountProperties.includes(property)),
  };
}

/** Files won deals under their owners, once for all goals. Deals that nobody owns count for no goal. */
export function indexWonDeals(deals: Iterable<WonDeal>): WonDeals {
  const byOwner = new Map<string, WonDeal[]>();
  let firstClosedAt: Instant | null = null;
  for (const deal of deals) {
    firstClosedAt = Math.min(firstClosedAt ?? deal.closedAt, deal.closedAt);
    if (deal.ownerId === null) continue;
    const owned = byOwner.get(deal.ownerId);
    if (owned === undefined) byOwner.set(deal.ownerId, [deal]);
    else owned.push(deal);
  }
  for (const owned of byOwner.values()) owned.sort((one, other) => one.closedAt - other.closedAt);
  return { byOwner, firstClosedAt };
}

/** Those of an owner's deals, sorted by time, that closed within a period. */
export function closedWithin(sorted: readonly WonDeal[], period: Period): readonly WonDeal[] {
  return sorted.slice(firstFrom(sorted, period.start), firstFrom(sorted, period.end));
}

/** The index of the first deal that closed at a moment or later, by halving. */
function firstFrom(sorted: readonly WonDeal[], at: Instant): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const deal = sorted[middle];
    if (deal !== undefined && deal.closedAt < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
