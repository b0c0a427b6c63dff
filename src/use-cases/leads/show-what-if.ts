import type { ScoredLead } from '../../contract/lead-quality-card.ts';
import type { PossibleChange } from '../../domain/leads/explain/what-would-change.ts';
import type { ScoredContact } from '../ports/lead-store.ts';

const words: Readonly<Record<PossibleChange['kind'], (reason: string) => string>> = {
  'fill in': (field) => `${field} once known, whatever it is`,
  correct: (reason) => `Instead: ${reason}`,
  engage: (reason) => `If the lead does more: ${reason}`,
};

/** What would change a lead's score, as a card shows it: the way to the next grade, and the fields that are worth most. */
export function showWhatIf({
  whatIf,
  score,
}: Pick<ScoredContact, 'whatIf' | 'score'>): ScoredLead['whatIf'] {
  if (whatIf === null) return { nextGrade: null, missing: [] };
  const { nextGrade, missing } = whatIf;
  return {
    nextGrade:
      nextGrade === null
        ? null
        : {
            grade: nextGrade.grade,
            points: nextGrade.score - score.points,
            change: nextGrade.changes.map(({ kind, reason }) => words[kind](reason)).join('; '),
          },
    missing: missing.map(({ title, least, most }) => ({ field: title, low: least, high: most })),
  };
}
