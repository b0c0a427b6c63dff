import type { BoardSummaryView, noGoalsReasons } from '../../../src/contract/pace-page.ts';
import type { Format } from '../../../src/words/format.ts';
import { perDay, rateWords } from '../../../src/words/rate-words.ts';

/** The one sentence to read first: how many goals are behind, and what is needed a day beside what is usual. */
export function paceHeadline(summary: BoardSummaryView, format: Format): string {
  const { running, notStarted, unmeasured } = summary;
  if (running > 0) return `${standingWords(summary)} ${neededWords(summary, format)}`.trimEnd();
  if (notStarted > 0) return `No goal runs now. ${counted(notStarted, 'goal')} will begin.`;
  return `No goal can be paced: ${counted(unmeasured, 'goal')} to make clearer.`;
}

function standingWords({ running, behind, reached }: BoardSummaryView): string {
  if (behind > 0)
    return running === 1
      ? 'The goal is behind.'
      : `${behind} of ${running} goals ${behind === 1 ? 'is' : 'are'} behind.`;
  if (reached === running)
    return running === 1 ? 'The goal is reached.' : `All ${running} goals are reached.`;
  return running === 1 ? 'The goal is not behind.' : `None of the ${running} goals is behind.`;
}

function neededWords({ together }: BoardSummaryView, format: Format): string {
  if (together === null || Number(together.needed.value) === 0) return '';
  const { what, goals, needed, usual, usualKnown } = together;
  const known = usualKnown === goals ? '' : ` (known of ${usualKnown} of ${goals} goals)`;
  const beside =
    usual === null
      ? 'what is usual is not known yet'
      : `usual is ${rateWords(usual, format)}${known}`;
  return `${what} needs ${perDay(needed, format)}; ${beside}.`;
}

/** "1 goal", "3 goals". */
export function counted(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

/** What the headline's sums hold, what they rest on, and how old they are. */
export function paceNote(
  { together }: BoardSummaryView,
  pacedAt: string | null,
  { age }: Format,
  now: number,
): string {
  const added =
    together === null || together.goals === 1
      ? ''
      : ` Needed and usual are those of the ${together.goals} goals for ${together.what} together.`;
  const when = pacedAt === null ? '' : ` Worked out ${age(pacedAt, now)}.`;
  return `Behind: less than the target times the share of working days gone.${added}${when}`;
}

/** Why there is no goal, and what would give one. */
export const noGoalsWords: Record<
  (typeof noGoalsReasons)[number],
  { readonly title: string; readonly todo: string }
> = {
  'not an owner': {
    title: 'No goals of yours',
    todo: 'You own nothing in HubSpot, so no goal can be yours. If you sell, an admin can make you an owner.',
  },
  'no goals': {
    title: 'No goals now',
    todo: 'No goal that you may see runs now or is to begin. A manager can set one in HubSpot under Goals, or in a file that an admin gives to Pacekeeper.',
  },
};
