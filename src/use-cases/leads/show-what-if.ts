import type { ScoredLead } from '../../contract/lead-quality-card.ts';
import type { PossibleChange } from '../../domain/leads/explain/what-would-change.ts';
import type { ScoredContact } from '../ports/lead-store.ts';

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
            changes: nextGrade.changes.map(shownChange),
          },
    missing: missing.map(({ title, least, most }) => ({ field: title, low: least, high: most })),
  };
}

type ShownChange = NonNullable<ScoredLead['whatIf']['nextGrade']>['changes'][number];

function shownChange(change: PossibleChange): ShownChange {
  return change.kind === 'fill in'
    ? { kind: change.kind, what: change.what }
    : { kind: change.kind, what: change.what };
}
