import type { PaceView } from '../../../src/contract/goal-pacing-card.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../../src/words/format.ts';
import { rateWords } from '../../../src/words/goals.ts';

/** What is needed each working day that is left, for a cell. */
export function neededCell(
  { runRateNeeded, verdict, workingDays }: PaceView,
  format: Format,
): string {
  if (runRateNeeded !== null) return rateWords(runRateNeeded, format);
  if (verdict === 'reached') return words.table.nothingMore;
  return workingDays.left === 0 ? words.table.noDayLeft : words.table.notKnown;
}

/** What was made a working day in the period before. */
export function usualCell({ runRateUsual }: PaceView, format: Format): string {
  return runRateUsual === null ? words.table.notKnownYet : rateWords(runRateUsual, format);
}
