import type { BoardSummaryView } from '../../../src/contract/pace-page.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../../src/words/format.ts';
import { goalKindWords, perDay, rateWords } from '../../../src/words/goals.ts';

/** The one sentence to read first: how many goals are behind, and what is needed a day beside what is usual. */
export function paceHeadline(summary: BoardSummaryView, format: Format): string {
  const { running, notStarted, unmeasured } = summary;
  if (running > 0) return `${standingWords(summary)} ${neededWords(summary, format)}`.trimEnd();
  return notStarted > 0
    ? words.headline.willBegin(notStarted, format)
    : words.headline.toMakeClearer(unmeasured, format);
}

function standingWords({ running, behind, reached }: BoardSummaryView): string {
  if (behind > 0)
    return running === 1 ? words.headline.theGoalIsBehind : words.headline.behind(behind, running);
  return reached === running ? words.headline.reached(running) : words.headline.noneBehind(running);
}

function neededWords({ together }: BoardSummaryView, format: Format): string {
  if (together === null || Number(together.needed.value) === 0) return '';
  const { what, needed } = together;
  return words.headline.needs(
    goalKindWords(what, format),
    perDay(needed, format),
    usualWords(together, format),
  );
}

function usualWords(
  { goals, usual, usualKnown }: NonNullable<BoardSummaryView['together']>,
  format: Format,
): string {
  if (usual === null) return words.headline.usualUnknown;
  const rate = rateWords(usual, format);
  return usualKnown === goals
    ? words.headline.usual(rate)
    : words.headline.usualOfSome(rate, usualKnown, goals);
}

/** What the headline's sums hold, what they rest on, and how old they are. */
export function paceNote(
  { together }: BoardSummaryView,
  pacedAt: string | null,
  format: Format,
  now: number,
): string {
  return [
    words.note,
    together !== null &&
      together.goals > 1 &&
      words.noteTogether(together.goals, goalKindWords(together.what, format)),
    pacedAt !== null && words.workedOut(format.age(pacedAt, now)),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
