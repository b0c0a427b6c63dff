import type { PaceView } from '../../../src/contract/goal-pacing-card.ts';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import { abstainWords, forecastWords, likelihoodOf } from '../../../src/words/forecast.ts';
import type { Format } from '../../../src/words/format.ts';

type Foreseen = Extract<PaceRowView, { kind: 'paced' }>['forecast'];

/** What a cell says: a chance or the words for why there is none, and what stands below in small. */
interface Said {
  readonly words: string;
  readonly note: string | null;
}

const words = homePace.chance;

/** Whether a goal will be hit, in a cell: "60%, open", with "€250,000 to €330,000 by the end" below. */
export function chanceCell(forecast: Foreseen, verdict: PaceView['verdict'], format: Format): Said {
  if (forecast === null)
    return { words: verdict === 'not started' ? words.notBegun : words.notForecastYet, note: null };
  const { chance: said, range } = forecast;
  const { quantity } = format;
  const note = range && words.byTheEnd(quantity(range.p10), quantity(range.p90));
  const likelihood = likelihoodOf(said);
  const { standing, standingInSentence } = forecastWords[format.locale];
  switch (said.kind) {
    case 'chance': {
      const word = likelihood === null ? '' : standingInSentence[likelihood];
      const tell = said.littleHistory ? words.withWordAndLittleHistory : words.withWord;
      return { words: tell(format.chance(said.chance), word), note };
    }
    case 'word':
      return {
        words: standing[said.word],
        note: words.winsNeeded(said.winsSeen, said.winsNeeded),
      };
    case 'facts only':
      return {
        words: words.notEnoughData,
        note: words.winsNeeded(said.winsSeen, said.winsNeeded),
      };
    case 'abstains':
      return said.reason.kind === 'reached'
        ? { words: words.reached, note }
        : { words: words.notSaid, note: abstainWords(said.reason, format) };
  }
}
