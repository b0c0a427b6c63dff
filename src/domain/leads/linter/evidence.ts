import type { BinCounts } from '../trial/bin-counts.ts';
import type { CountedLeads } from './finding.ts';
import type { TogetherCounts } from './firing-counts.ts';

/** What was counted on a portal's leads, to judge a scorecard by. */
export interface LintEvidence {
  /** Leads as they are now. */
  readonly leads: number;
  readonly whose: CountedLeads;
  readonly bins: BinCounts;
  /** Terms that give points to the same leads, counted on some of the leads, evenly spread; null: not looked at. */
  readonly together: { readonly leads: number; readonly counts: TogetherCounts } | null;
  /** Terms that this portal cannot answer: that they never fire is told elsewhere. */
  readonly degraded: readonly string[];
  /** Leads of the past, whose outcome is known; null: not looked at. */
  readonly past: PastEvidence | null;
}

/** Leads of the past, as they were when they could have been scored. */
export interface PastEvidence {
  readonly leads: number;
  readonly converted: number;
  readonly bins: BinCounts;
  readonly convertedBins: BinCounts;
}
