import { entryAt } from '../../collections/entries.ts';
import { wilsonInterval } from '../../statistics/interval.ts';
import { logOddsOf } from '../../statistics/log-odds.ts';
import type { Grade } from '../scorecard/score.ts';
import { type CutOffs, scorecardBounds } from '../scorecard/scorecard.ts';

/** The lowest probability of each grade; below C it is D. */
export type ProbabilityCutOffs = CutOffs;

/** How a grade did on leads that the score had not learned from. */
export interface GradeRecord {
  readonly grade: Grade;
  readonly leads: number;
  readonly converted: number;
  /** 95% interval of its conversion; 0 to 1 without leads. */
  readonly low: number;
  readonly high: number;
}

export const grades: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** A: three times the odds of the average lead; B: at least average; C: a third of it. Odds, so that any base rate leaves room. */
export function defaultCutOffs(baseRate: number): ProbabilityCutOffs {
  const odds = baseRate / (1 - baseRate);
  const probability = (times: number) => (times * odds) / (1 + times * odds);
  return { A: probability(3), B: probability(1), C: probability(1 / 3) };
}

/** The grade of a probability. */
export function gradeAt(probability: number, { A, B, C }: CutOffs): Grade {
  if (probability >= A) return 'A';
  if (probability >= B) return 'B';
  return probability >= C ? 'C' : 'D';
}

/**
 * The same cut-offs as scores: the lowest whole score whose probability reaches each. `probabilityAt` never falls.
 * A grade that no score reaches begins above all others.
 */
export function scoreCutOffs(
  { A, B, C }: ProbabilityCutOffs,
  probabilityAt: (score: number) => number,
): CutOffs {
  const c = Math.min(lowestScore(C, probabilityAt), scorecardBounds.points - 2);
  const b = Math.min(Math.max(lowestScore(B, probabilityAt), c + 1), scorecardBounds.points - 1);
  const a = Math.max(lowestScore(A, probabilityAt), b + 1);
  return { A: a, B: b, C: c };
}

function lowestScore(probability: number, probabilityAt: (score: number) => number): number {
  let low = -scorecardBounds.points;
  let high: number = scorecardBounds.points;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (probabilityAt(middle) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What each grade's leads became. */
export function gradeRecords(
  probabilities: Float64Array,
  labels: Uint8Array,
  cutOffs: ProbabilityCutOffs,
): readonly GradeRecord[] {
  const counts = new Map(grades.map((grade) => [grade, { leads: 0, converted: 0 }]));
  probabilities.forEach((probability, row) => {
    const count = counts.get(gradeAt(probability, cutOffs));
    if (count === undefined) return;
    count.leads += 1;
    count.converted += entryAt(labels, row);
  });
  return [...counts].map(([grade, { leads, converted }]) => ({
    grade,
    leads,
    converted,
    ...wilsonInterval(converted, leads),
  }));
}

/** How far the log-odds of a population lie from those of a sample that was drawn by outcome. */
export function rateShift(sampleRate: number, populationRate: number): number {
  return logOddsOf(populationRate) - logOddsOf(sampleRate);
}
