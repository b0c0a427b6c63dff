import type { DealListRow } from '../../../contract/record-list.ts';

/** The word for each verdict, and whether it stands for good news. */
const verdicts = {
  'not started': { word: 'Not started', tone: 'quiet' },
  behind: { word: 'Behind', tone: 'behind' },
  'on pace': { word: 'On pace', tone: 'well' },
  ahead: { word: 'Ahead', tone: 'well' },
  reached: { word: 'Target reached', tone: 'well' },
  missed: { word: 'Missed', tone: 'missed' },
} as const satisfies Record<NonNullable<DealListRow['verdict']>, object>;

/** How the deal's goal is going: the verdict, and what was made over what is expected by now. Cut, as on the card, so that 99.9% is not 100%. */
export function PaceBadge({ pace, verdict }: Pick<DealListRow, 'pace' | 'verdict'>) {
  if (verdict === null) return <span className="quiet">No paced goal</span>;
  const { word, tone } = verdicts[verdict];
  return (
    <span className={`pace pace--${tone}`}>
      <span className="pace__track" aria-hidden>
        <span className="pace__bar" style={{ width: `${share(pace) * 100}%` }} />
      </span>
      <span className="pace__number">{pace === null ? '' : `${Math.trunc(pace * 100)}%`}</span>
      <span className="pace__word">{word}</span>
    </span>
  );
}

/** How much of the bar is filled, from 0 to 1. */
function share(pace: number | null): number {
  return Math.min(Math.max(pace ?? 0, 0), 1);
}
