import type { Decimal } from 'decimal.js';
import type { Money } from '../../crm/money.ts';
import type { Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';

/** The part of a deal that counts for one of several owners. */
export interface SplitPart {
  /** Who owns the whole deal. */
  readonly dealOwnerId: string | null;
  readonly percent: Decimal;
}

/**
 * One thing that counts towards goals: whose, when, and how much. Small, because a portal has years of them in memory at
 * once.
 */
export interface Counted {
  readonly ownerId: string | null;
  /** Null for what is in no pipeline. */
  readonly pipelineId: string | null;
  readonly at: Instant;
  /** What it is worth as money: as typed in, and in the home currency, as far as each is known. */
  readonly amounts: readonly Money[];
  /** What it comes to as a number: 1 where records are counted; null when the record does not say. */
  readonly quantity: Decimal | null;
  /** A value stands on the record but could not be read. */
  readonly isRejected: boolean;
  /** Null when it counts whole for its owner. */
  readonly split: SplitPart | null;
}

/** What counts under a metric, by owner and time. */
export interface CountBook {
  readonly byOwner: ReadonlyMap<string, readonly Counted[]>;
  /** Every part of a split deal, by who owns the whole. */
  readonly partsByDealOwner: ReadonlyMap<string, readonly Counted[]>;
  /** When the first thing that is known of the whole portal happened; null when nothing is known. */
  readonly firstAt: Instant | null;
  /** By owner, how many things counted at a moment that nobody knows. */
  readonly undated: ReadonlyMap<string, number>;
}

/** Files what counts under its owners, once for all goals. What nobody owns counts for no goal. */
export function bookOf(
  counted: Iterable<Counted>,
  undated: ReadonlyMap<string, number> = new Map(),
): CountBook {
  const byOwner = new Map<string, Counted[]>();
  const partsByDealOwner = new Map<string, Counted[]>();
  let firstAt: Instant | null = null;
  for (const each of counted) {
    firstAt = Math.min(firstAt ?? each.at, each.at);
    file(byOwner, each.ownerId, each);
    if (each.split !== null) file(partsByDealOwner, each.split.dealOwnerId, each);
  }
  for (const filed of [...byOwner.values(), ...partsByDealOwner.values()]) {
    filed.sort((one, other) => one.at - other.at);
  }
  return { byOwner, partsByDealOwner, firstAt, undated };
}

function file(index: Map<string, Counted[]>, ownerId: string | null, counted: Counted): void {
  if (ownerId === null) return;
  const filed = index.get(ownerId);
  if (filed === undefined) index.set(ownerId, [counted]);
  else filed.push(counted);
}

/** Those of an owner's, sorted by time, that lie within a period. */
export function countedWithin(sorted: readonly Counted[], period: Period): readonly Counted[] {
  return sorted.slice(firstFrom(sorted, period.start), firstFrom(sorted, period.end));
}

/** The index of the first that lies at a moment or later, by halving. */
function firstFrom(sorted: readonly Counted[], at: Instant): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const counted = sorted[middle];
    if (counted !== undefined && counted.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
