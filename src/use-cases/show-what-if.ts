import type { ScoredLead } from '../contract/lead-quality-card.ts';
import type { Contact } from '../domain/crm/contact.ts';
import { type PossibleChange, whatWouldChange } from '../domain/leads/explain/what-would-change.ts';
import type { LeadScore } from '../domain/leads/score.ts';
import type { Scorecard } from '../domain/leads/scorecard.ts';

/** Empty fields that are worth asking for; more is a form, not a hint. */
const MOST_MISSING = 3;

/** Said when the scorecard or the contact is not at hand. */
export const nothingToChange: ScoredLead['whatIf'] = { nextGrade: null, missing: [] };

const words: Readonly<Record<PossibleChange['kind'], (reason: string) => string>> = {
  'fill in': (field) => `${field} once known, whatever it is`,
  correct: (reason) => `Instead: ${reason}`,
  engage: (reason) => `If the lead does more: ${reason}`,
};

/** What would change a lead's score, as a card shows it: the way to the next grade, and the fields that are worth most. */
export function showWhatIf(
  scorecard: Scorecard,
  { properties }: Pick<Contact, 'properties'>,
  score: LeadScore,
): ScoredLead['whatIf'] {
  const { nextGrade, missing } = whatWouldChange({
    scorecard,
    properties,
    now: score.scoredAt,
    score,
  });
  return {
    nextGrade:
      nextGrade === null
        ? null
        : {
            grade: nextGrade.grade,
            points: nextGrade.score - score.points,
            change: nextGrade.changes.map(({ kind, reason }) => words[kind](reason)).join('; '),
          },
    missing: missing
      .slice(0, MOST_MISSING)
      .map(({ title, least, most }) => ({ field: title, low: least, high: most })),
  };
}
