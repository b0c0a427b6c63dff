import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
import { countWords } from '../../../src/words/en/settings/trials.ts';
import type { Format } from '../../shared/format.ts';
import type { ShownRules } from '../rules/rule-parts.ts';

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
    shadowDays > 0 && words.shadow(shadowDays),
    scores === 'all leads' ? words.rescoresAll(all) : words.scoresNew(all),
    scoredBy.kind === 'learned' && words.learnsAgain,
    words.canGoBack,
  ].filter((sentence) => sentence !== false);
}

/** The draft that a version on its way was made of, by its number; null: drafts were saved since, and it cannot be told. */
export function draftOfPending({ pending, draft, events }: ShownRules): number | null {
  if (pending === null || draft.scorecard !== null || draft.savedAt === null) return null;
  const first = events.findLast(({ version }) => version === pending.version);
  return first?.at === draft.savedAt ? draft.revision - 1 : null;
}
