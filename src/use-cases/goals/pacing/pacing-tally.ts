import type { GoalPace } from '../../../domain/goals/pace.ts';
import { runs } from '../../../words/en/runs.ts';
import type { SliceResult } from '../../slices/slice.ts';
import type { JudgedDeal } from './check-deal.ts';

/** Counts what a slice of pacing did. */
export class PacingTally {
  readonly #degraded: string[];
  readonly #failures = new Map<string, { count: number; message: string }>();
  #paced = 0;
  #unmeasured = 0;
  #assumed = 0;
  #warnings = 0;
  /** Deals checked so far. */
  deals = 0;

  constructor(degraded: readonly string[]) {
    this.#degraded = [...degraded];
  }

  addPaces(paces: readonly GoalPace[]): void {
    for (const { kind, goal } of paces) {
      if (kind === 'measured') this.#paced += 1;
      else this.#unmeasured += 1;
      if (goal.origin === 'assumed') this.#assumed += 1;
    }
  }

  addDeals(judged: readonly JudgedDeal[]): void {
    this.deals += judged.length;
    for (const { findings } of judged) {
      this.#warnings += findings.warnings.length;
      for (const { id, message } of findings.failed) {
        const count = (this.#failures.get(id)?.count ?? 0) + 1;
        this.#failures.set(id, { count, message });
      }
    }
  }

  /** What was done; `afterId` is the last deal checked, or null when all are. */
  result(afterId: string | null): SliceResult {
    const failures = [...this.#failures].map(([id, { count, message }]) =>
      runs.warningFailed(id, count, 'deals', message),
    );
    return {
      done: afterId === null,
      left: afterId === null ? null : runs.dealsLeft(afterId),
      counts: {
        paced: this.#paced,
        unmeasured: this.#unmeasured,
        assumed: this.#assumed,
        'deals checked': this.deals,
        warnings: this.#warnings,
      },
      degraded: [...this.#degraded, ...failures],
    };
  }
}
