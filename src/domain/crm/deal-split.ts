import type { Decimal } from 'decimal.js';

/** What one owner gets of a deal that counts for several. */
export interface SplitShare {
  readonly ownerId: string;
  readonly percent: Decimal;
}

/** A deal that counts for several owners, each for a part. The percents add up to 100. */
export interface DealSplit {
  readonly dealId: string;
  readonly shares: readonly SplitShare[];
}
