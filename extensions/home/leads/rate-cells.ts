import type { PaceView } from '../../../src/contract/goal-pacing-card.ts';
import type { Format } from '../../../src/words/format.ts';
import { rateWords } from '../../../src/words/rate-words.ts';

/** What is needed each working day that is left, for a cell. */
export function neededCell(
  { runRateNeeded, verdict, workingDays }: PaceView,
  format: Format,
): string {
  if (runRateNeeded !== null) return rateWords(runRateNeeded, format);
  if (verdict === 'reached') return 'nothing more';
  return workingDays.left === 0 ? 'no day left' : 'not known';
}

/** What was made a working day in the period before. */
export function usualCell({ runRateUsual }: PaceView, format: Format): string {
  return runRateUsual === null ? 'not known yet' : rateWords(runRateUsual, format);
}
