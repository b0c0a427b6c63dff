import type { Findings } from '../../domain/coaching/warning.ts';
import type { ContactWarningMessages } from '../../domain/coaching/warnings/contact-warnings.ts';
import type { CompiledScorecard } from '../../domain/leads/scorecard/compile-scorecard.ts';
import type { ScoreBreakdown } from '../../domain/leads/scorecard/score.ts';
import { leftOut } from '../../words/en/lead-reasons.ts';
import { runs } from '../../words/en/runs.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import type { SliceResult } from '../slices/slice.ts';

/** A rule that failed: on how many contacts, and how it first said so. */
interface Failure {
  count: number;
  readonly message: string;
}

/** Counts what a scoring slice did. */
export class ScoringTally {
  scored = 0;
  private warnings = 0;
  private unreadable = 0;
  private readonly failures = new Map<string, Failure>();
  private readonly compiled: CompiledScorecard;

  constructor(compiled: CompiledScorecard) {
    this.compiled = compiled;
  }

  /** Counts one contact. */
  add({ degraded }: ScoreBreakdown, { warnings, failed }: Findings<ContactWarningMessages>): void {
    this.scored += 1;
    this.warnings += warnings.length;
    this.unreadable += degraded.length - this.compiled.degraded.length;
    for (const { id, message } of failed) {
      const failure = this.failures.get(id) ?? { count: 0, message };
      failure.count += 1;
      this.failures.set(id, failure);
    }
  }

  /** What the slice did; `afterId`: the contact after which work is left, null when none is. */
  result(afterId: string | null): SliceResult {
    const failures = [...this.failures];
    return {
      done: afterId === null,
      left: afterId === null ? null : runs.contactsLeft(afterId),
      counts: {
        scored: this.scored,
        warnings: this.warnings,
        'failed rules': failures.reduce((sum, [, { count }]) => sum + count, 0),
        'degraded terms': this.compiled.degraded.length,
        'unreadable values': this.unreadable,
      },
      degraded: [
        ...this.compiled.degraded.map(({ termId, why }) =>
          runs.termLeftOut(
            termId,
            why.map((each) => say(leftOut, each, english)),
          ),
        ),
        ...failures.map(([id, { count, message }]) =>
          runs.warningFailed(id, count, 'contacts', message),
        ),
      ],
    };
  }
}
