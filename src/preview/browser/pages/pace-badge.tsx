import { AHEAD_ABOVE, ON_PACE_FROM } from '../../../domain/goals/verdict.ts';

function paceWord(pace: number): 'Behind' | 'On pace' | 'Ahead' {
  if (pace < ON_PACE_FROM) return 'Behind';
  return pace > AHEAD_ABOVE ? 'Ahead' : 'On pace';
}

/** How the deal's goal is going, in a word and a number: what was made over what is expected by now. */
export function PaceBadge({ pace }: { pace: number | null }) {
  if (pace === null) return <span className="quiet">No paced goal</span>;
  const word = paceWord(pace);
  const share = Math.min(pace, 1);
  return (
    <span className={`pace pace--${word.replace(' ', '-').toLowerCase()}`}>
      <span className="pace__track" aria-hidden>
        <span className="pace__bar" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="pace__word">{word}</span>
      <span className="pace__number">{Math.round(pace * 100)}%</span>
    </span>
  );
}
