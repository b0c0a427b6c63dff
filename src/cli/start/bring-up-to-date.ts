import { buildLeadsPage } from '../../../functions/build-leads-page.ts';
import { learnWhenDue } from '../../../functions/learn-scorecard.ts';
import { paceGoals } from '../../../functions/pace-goals.ts';
import { scoreLeads } from '../../../functions/score-leads.ts';
import { syncRecords } from '../../../functions/sync-records.ts';
import type { PortalTools } from '../../composition/portal-tools.ts';
import type { WorkStep } from '../../composition/work.ts';
import { learningWords } from '../../domain/leads/learned/learning-words.ts';
import { type Progress, unlimited } from '../../use-cases/slice.ts';

/** What a run did, over all its steps. */
export interface RunReport {
  readonly counts: Readonly<Record<string, number>>;
  /** Parts that could not be had, with what to do about each. */
  readonly degraded: readonly string[];
  /** What came of learning from past leads, now or the last time; null before the first time. */
  readonly learning: string | null;
}

const steps: readonly WorkStep[] = [
  syncRecords,
  learnWhenDue,
  scoreLeads,
  paceGoals,
  buildLeadsPage,
];

/** Syncs, learns, scores and paces a portal to the end, and sums up its leads, for somebody who waits. */
export async function bringUpToDate(tools: PortalTools, progress: Progress): Promise<RunReport> {
  const counts: Record<string, number> = {};
  const degraded: string[] = [];
  for (const step of steps) {
    for (let done = false; !done; ) {
      const result = await step(tools, { budget: unlimited, progress });
      for (const [what, count] of Object.entries(result.counts)) {
        counts[what] = (counts[what] ?? 0) + count;
      }
      degraded.push(...result.degraded);
      done = result.done;
    }
  }
  const latest = await tools.store.latestLearning();
  return { counts, degraded, learning: latest && learningWords(latest) };
}
