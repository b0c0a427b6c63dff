import type { Feature } from './feature.ts';
import { settingsFor } from './fit-settings.ts';
import { type LabelledLeads, leadsAt } from './lead-table.ts';
import { type LearnOptions, learnScorecard } from './learn-scorecard.ts';
import { predictLeads } from './predict-leads.ts';

/** How a scorecard is kept up to date while outcomes come in. */
export interface RollingPlan {
  /** Leads scored by one refit. */
  readonly every: number;
  /** Newest leads with a known outcome that a refit learns from. */
  readonly window: number;
  /** Blocks of `every` leads that outcomes are late by. */
  readonly blocksLate: number;
}

/** Refits on about the last quarter's leads, so that a new level is followed within two blocks. */
export const defaultRollingPlan: RollingPlan = { every: 1_000, window: 6_000, blocksLate: 1 };

/**
 * Probabilities for leads from row `from` on, in the order of rows, each block by a scorecard that learned from the newest
 * outcomes that were in by then.
 */
export function rollingRefits(
  leads: LabelledLeads,
  from: number,
  features: readonly Feature[],
  { plan, ...options }: LearnOptions & { readonly plan: RollingPlan },
): Float64Array {
  const rows = leads.labels.length;
  const probabilities = new Float64Array(rows - from);
  for (let start = from; start < rows; start += plan.every) {
    const known = Math.max(from, start - plan.blocksLate * plan.every);
    const past = leadsAt(leads, rowRange(Math.max(0, known - plan.window), known));
    const settings = { ...settingsFor(past.labels.length), pairs: null };
    const learned = learnScorecard(past, features, { ...options, settings });
    const block = leadsAt(leads, rowRange(start, Math.min(rows, start + plan.every)));
    probabilities.set(predictLeads(learned, block.table).probabilities, start - from);
  }
  return probabilities;
}

function rowRange(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, index) => from + index);
}
