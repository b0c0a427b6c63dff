import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { PaceView } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import { caveatWords, chanceNote, heldWords } from '../../src/words/forecast.ts';
import { goalWords, rateItem } from '../../src/words/goals.ts';
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
  const words = dealCardWords[format.locale].numbers;
  const range = forecast?.range ?? null;
  const notes = [
    forecast === null ? forecastWaits(pace, format) : chanceNote(forecast.chance, format),
    range && forecast && heldWords(forecast, format),
    range && forecast && caveatWords(forecast, format),
  ];
  return (
    <>
      {range === null && <Text>{daysWords(pace, format)}</Text>}
      <Statistics>
        {range === null ? (
          <StatisticsItem label={words.expected} number={format.quantity(pace.expected)} />
        ) : (
          <StatisticsItem
            label={words.likely}
            number={words.range(format.quantity(range.p10), format.quantity(range.p90))}
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

function paceItem({ pace }: PaceView, { percent, locale }: Format) {
  const words = dealCardWords[locale].numbers;
  return { label: words.pace, number: pace === null ? words.nothingExpected : percent(pace) };
}

function neededItem(pace: PaceView, format: Format) {
  return pace.runRateNeeded === null
    ? { label: goalWords[format.locale].rate.neededLabel, number: nothingNeeded(pace, format) }
    : rateItem('needed', pace.runRateNeeded, format);
}

function usualItem({ runRateUsual }: PaceView, format: Format) {
  return runRateUsual === null
    ? {
        label: goalWords[format.locale].rate.usualLabel,
        number: dealCardWords[format.locale].numbers.usualUnknown,
      }
    : rateItem('usual', runRateUsual, format);
}
