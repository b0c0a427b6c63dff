import type { Grade } from '../scorecard/score.ts';
import type { Standing } from './hand-over.ts';
import type { RejectReason } from './reject-reasons.ts';

/** Sales sent a lead back that the score thinks well of: one of the two has something to learn. */
export interface Disagreement {
  readonly reason: RejectReason;
  readonly grade: Grade;
}

/** Grades that say "call": a rejected lead of these is worth a second look by both sides. */
const GOOD_GRADES: readonly Grade[] = ['A', 'B'];

/** The disagreement on a lead; null when there is none, or no score. */
export function disagreementOf({ since }: Standing, grade: Grade | null): Disagreement | null {
  if (since?.act !== 'reject' || since.reason === null) return null;
  return grade !== null && GOOD_GRADES.includes(grade) ? { reason: since.reason, grade } : null;
}
