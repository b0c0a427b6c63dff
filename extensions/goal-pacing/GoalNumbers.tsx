import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { PaceView } from '../../src/contract/goal-pacing-card.ts';
import { caveatWords, chanceNote, heldWords } from '../../src/words/forecast-words.ts';
import { rateItem } from '../../src/words/rate-words.ts';
import type { Format } from '../shared/format.ts';
import { daysWords, forecastWaits, nothingNeeded, type PacedGoal } from './pace-words.ts';

/** The numbers of a goal laid out, where there is room for it: what will come, what is needed, what is usual. */
export function GoalNumbers({
  goal: { pace, forecast },
  format,
}: {
  readonly goal: PacedGoal;
  readonly format: Format;
}) {
  const range = forecast?.range ?? null;
  const notes = [
    forecast === null ? forecastWaits(pace) : chanceNote(forecast.chance, format),
    range && forecast && heldWords(forecast),
    range && forecast && caveatWords(forecast),
  ];
  return (
    <>
      {range === null && <Text>{daysWords(pace)}</Text>}
      <Statistics>
        {range === null ? (
          <StatisticsItem label="Expected by now" number={format.quantity(pace.expected)} />
        ) : (
          <StatisticsItem
            label="Likely by the end"
            number={`${format.quantity(range.p10)} to ${format.quantity(range.p90)}`}
          />
        )}
        {range === null && <StatisticsItem {...paceItem(pace, format)} />}
        <StatisticsItem {...neededItem(pace, format)} />
        <StatisticsItem {...usualItem(pace, format)} />
      </Statistics>
      {notes
        .filter((note) => note !== null)
        .map((note) => (
          <Text key={note} variant="microcopy">
            {note}
          </Text>
        ))}
    </>
  );
}

function paceItem({ pace }: PaceView, { percent }: Format) {
  const number = pace === null ? 'nothing expected yet' : percent(pace);
  return { label: 'Pace against that', number };
}

function neededItem(pace: PaceView, format: Format) {
  return pace.runRateNeeded === null
    ? { label: 'Needed a working day', number: nothingNeeded(pace) }
    : rateItem('Needed', pace.runRateNeeded, format);
}

function usualItem({ runRateUsual }: PaceView, format: Format) {
  return runRateUsual === null
    ? { label: 'Usual a working day', number: 'not known yet' }
    : rateItem('Usual', runRateUsual, format);
}
