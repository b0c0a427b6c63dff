import type { Format } from '../../shared/format.ts';
import type { ShownRules } from '../rules/rule-parts.ts';
import { countWords } from '../trials/trial-words.ts';

/** When rules go live, and for whom. */
export interface Publishing {
  readonly shadowDays: number;
  readonly scores: 'all leads' | 'new leads';
}

/** What an act that makes rules live costs, said before it is done. */
export function costOfGoingLive(
  { leads, scoredBy }: Pick<ShownRules, 'leads' | 'scoredBy'>,
  { shadowDays, scores }: Publishing,
  format: Format,
): readonly string[] {
  const all = countWords(leads, format);
  return [
    shadowDays > 0 &&
      `For ${shadowDays} days nobody is graded by it: leads are scored twice, and it is counted how many it grades otherwise. Then it goes live by itself, unless it is withdrawn.`,
    scores === 'all leads'
      ? `All ${all} leads are scored again, in the background. Where a score differs, the card shows the new one and its history gets a line.`
      : `The ${all} leads of today keep the version that scores them; those that come in from then on are scored by this one. At most four versions score at one time.`,
    scoredBy.kind === 'learned' &&
      'What was learned began from the rules before: the next run learns anew from these, and takes over if it holds.',
    'You can go back to the version before at any time.',
  ].filter((sentence) => sentence !== false);
}

/** The draft that a version on its way was made of, by its number; null: drafts were saved since, and it cannot be told. */
export function draftOfPending({ pending, draft, events }: ShownRules): number | null {
  if (pending === null || draft.scorecard !== null || draft.savedAt === null) return null;
  const first = events.findLast(({ version }) => version === pending.version);
  return first?.at === draft.savedAt ? draft.revision - 1 : null;
}
