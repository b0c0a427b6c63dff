import type { PaceView } from '../../../src/contract/goal-pacing-card.ts';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import { standingOf } from '../../../src/words/forecast-words.ts';
import type { Format } from '../../../src/words/format.ts';

type Foreseen = Extract<PaceRowView, { kind: 'paced' }>['forecast'];

/** What a cell says: a chance or the words for why there is none, and what stands below in small. */
interface Said {
  readonly words: string;
  readonly note: string | null;
}

/** Whether a goal will be hit, in a cell: "60%, open", with "€250,000 to €330,000 by the end" below. */
export function chanceCell(
  forecast: Foreseen,
  verdict: PaceView['verdict'],
  { chance, quantity }: Format,
): Said {
  if (forecast === null)
    return { words: verdict === 'not started' ? 'not begun' : 'not forecast yet', note: null };
  const { chance: said, range } = forecast;
  const note =
    range === null ? null : `${quantity(range.p10)} to ${quantity(range.p90)} by the end`;
  const word = standingOf(said)?.word ?? null;
  switch (said.kind) {
    case 'chance': {
      const little = said.littleHistory ? ' (little history)' : '';
      return { words: `${chance(said.chance)}, ${word?.toLowerCase()}${little}`, note };
    }
    case 'word':
      return { words: word ?? '', note: winsNote(said) };
    case 'facts only':
      return { words: 'not enough data', note: winsNote(said) };
    case 'abstains':
      return said.reason === 'reached'
        ? { words: 'reached', note }
        : { words: 'not said', note: said.why };
  }
}

function winsNote({ winsSeen, winsNeeded }: { winsSeen: number; winsNeeded: number }): string {
  return `${winsSeen} of about ${winsNeeded} team wins needed`;
}
