import type { ContactListRow, DealListRow } from '../../../contract/record-list.ts';
import { plural } from './format.ts';

/** A lead's grade; a dash while it has none. */
export function GradeBadge({ grade }: { grade: ContactListRow['grade'] }) {
  if (grade === null) return <span className="badge badge--none">Not scored</span>;
  return (
    <span className={`badge badge--grade-${grade}`}>
      <span className="visually-hidden">Grade </span>
      {grade}
    </span>
  );
}

export function WarningCount({ count }: { count: number }) {
  if (count === 0) return <span className="quiet">None</span>;
  return <span className="warning-count">{plural(count, 'warning')}</span>;
}

const outcomeWords = { open: 'Open', won: 'Won', lost: 'Lost', unknown: 'No stage' } as const;

export function OutcomeTag({ outcome }: { outcome: DealListRow['outcome'] }) {
  return <span className={`outcome outcome--${outcome}`}>{outcomeWords[outcome]}</span>;
}
