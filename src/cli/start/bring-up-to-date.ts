import { type RunStepName, runSteps } from '../../../functions/run-steps.ts';
import type { PortalTools } from '../../composition/portal-tools.ts';
import { type Budget, type Progress, unlimited } from '../../use-cases/slices/slice.ts';
import { learningWords } from '../../words/en/learning-line.ts';

/** What a run did, over all its steps. */
export interface RunReport {
  readonly counts: Readonly<Record<string, number>>;
  /** Parts that could not be had, with what to do about each. */
  readonly degraded: readonly string[];
  /** What came of learning from past leads, now or the last time; null before the first time. */
  readonly learning: string | null;
}

/** How somebody who waits follows a run, and may end it early. */
export interface RunWatch {
  readonly progress: Progress;
  readonly onStep?: (name: RunStepName) => void;
  /** Once it has expired, the run ends with the slice in hand. Default: it never does. */
  readonly budget?: Budget;
}

/** Syncs, learns, scores and paces a portal to the end, and sums up its leads, for somebody who waits. */
export async function bringUpToDate(
  tools: PortalTools,
  { progress, onStep, budget = unlimited }: RunWatch,
): Promise<RunReport> {
  const counts: Record<string, number> = {};
  const degraded: string[] = [];
  for (const { name, work } of runSteps) {
    onStep?.(name);
    for (let done = false; !done && !budget.expired(); ) {
      const result = await work(tools, { budget, progress });
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
