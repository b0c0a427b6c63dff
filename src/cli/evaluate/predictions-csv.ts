import { entryAt } from '../../domain/collections/entries.ts';
import type { LeadPredictions } from '../../domain/leads/fitting/predict-leads.ts';
import type { Verdict } from '../../domain/leads/fitting/verdict.ts';
import type { Interval } from '../../domain/statistics/interval.ts';

/** What is said of every lead alike when there is no score to publish. */
export interface BaseRate extends Interval {
  readonly rate: number;
}

const DIGITS = 6;

/**
 * One line for each lead: id, chance, low, high, score, grade. Where nothing is to be published every lead has the
 * base rate and no grade; where the rules are to be kept the score stays, as a rank.
 */
export function predictionsCsv(
  ids: readonly string[],
  { decision }: Verdict,
  predictions: LeadPredictions,
  base: BaseRate,
): string {
  const lines = ids.map((id, row) => {
    const score = String(entryAt(predictions.scores, row));
    const numbers =
      decision === 'publish'
        ? [predictions.probabilities, predictions.lows, predictions.highs].map((each) =>
            entryAt(each, row),
          )
        : [base.rate, base.low, base.high];
    const words = decision === 'publish' ? [score, entryAt(predictions.grades, row)] : [score, ''];
    return [
      quoted(id),
      ...numbers.map((number) => number.toFixed(DIGITS)),
      ...(decision === 'no signal' ? ['0', ''] : words),
    ].join(',');
  });
  return ['id,chance,low,high,score,grade', ...lines, ''].join('\n');
}

/** A cell as RFC 4180 writes it. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
