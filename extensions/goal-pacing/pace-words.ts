import type { ForecastView } from '../../src/contract/forecast.ts';
import type { GoalView, PaceView, ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { caveatWords, coverageWords, leanWords } from '../../src/words/forecast-words.ts';
import { perDay, rateWords } from '../../src/words/rate-words.ts';
import type { Format } from '../shared/format.ts';
import type { Quiet } from '../shared/Signals.tsx';
import { standingOfGoal } from '../shared/verdicts.ts';

/** A goal that is paced, with what is foreseen of it. */
export type PacedGoal = Extract<ShownDeal['goal'], { kind: 'paced' }>;

/** Where the bar should be by now, in words, because a bar has no second mark. */
export function expectedWords({ expected, pace }: PaceView, { quantity, percent }: Format): string {
  if (pace === null) return 'Nothing is expected yet.';
  return `Expected by now: ${quantity(expected)}. Pace: ${percent(pace)} of that.`;
}

/** How much of the period is gone. */
export function daysWords({ workingDays: { gone, left, total } }: PaceView): string {
  return `${gone} of ${total} working days gone, ${left} left.`;
}

/** The same in short, for beside the bar. */
export function daysGoneWords({ workingDays: { gone, total } }: PaceView): string {
  return `${gone} of ${total} working days gone.`;
}

/** What is needed each day that is left, beside what is usual. */
export function runRateWords(pace: PaceView, format: Format): string {
  const { runRateNeeded, runRateUsual } = pace;
  if (runRateNeeded === null) return `${nothingNeeded(pace)}.`;
  const usual =
    runRateUsual === null
      ? 'what is usual is not known yet: there is no earlier period to compare with.'
      : `usual is ${rateWords(runRateUsual, format)}.`;
  return `Needs ${perDay(runRateNeeded, format)}; ${usual}`;
}

/** Why no rate is needed: a target that is reached, or a period that is over. */
export function nothingNeeded({ verdict }: PaceView): string {
  return verdict === 'reached' ? 'Nothing more is needed' : 'The period is over';
}

/** Why a goal that runs has no forecast yet; null for one that does not run. */
export function forecastWaits({ verdict, workingDays }: PaceView): string | null {
  const isRunning = verdict !== 'not started' && verdict !== 'missed' && workingDays.left > 0;
  return isRunning ? 'No forecast yet: it comes with the next run, usually within minutes.' : null;
}

/** What a card says about a deal without a warning: that its goal is well, or why there is something to do all the same. */
export function quietOf(goal: PacedGoal | null, outcome: ShownDeal['deal']['outcome']): Quiet {
  if (goal === null) return { tone: 'default', words: 'No warning on this deal.' };
  const { word, tag } = standingOfGoal(goal);
  if (tag === 'warning' && outcome === 'open')
    return {
      tone: 'warning',
      words: `No warning on this deal, but its goal is ${inSentence(word)}.`,
    };
  return tag === 'success'
    ? {
        tone: 'success',
        words: `${word === 'Likely' ? 'Likely to be hit' : word}. Nothing needs you here.`,
      }
    : { tone: 'default', words: 'No warning on this deal.' };
}

function inSentence(word: string): string {
  return word === 'Unlikely' ? 'unlikely to be hit' : word.toLowerCase();
}

/** What the numbers rest on: methods, target, deals, age. */
export function howWeKnow(
  { goal, pace, forecast }: PacedGoal,
  format: Format,
  now: number,
): string[] {
  const { dealsCounted, pacedAt } = pace;
  return [
    ...(forecast === null ? [] : forecastWords(forecast, format)),
    `${expectedWords(pace, format)} That is a straight line: the target times the share of working days gone.`,
    `${targetWords[goal.origin]} ${periodWords(goal, format)}`.trimEnd(),
    `${dealsCounted === 1 ? '1 won deal is' : `${dealsCounted} won deals are`} counted.`,
    `Worked out ${format.age(forecast?.forecastAt ?? pacedAt, now)}.`,
  ];
}

/** What a range and a chance mean, and how they did before. */
function forecastWords(forecast: ForecastView, format: Format): string[] {
  const record = forecast.methods.find(({ method }) => method === 'combination')?.record ?? null;
  return [
    ...(forecast.range === null
      ? []
      : [
          'The range is meant to hold what comes 8 times in 10; the chance is told in whole steps.',
        ]),
    ...(record === null
      ? []
      : [
          `At this point of earlier periods, forecasts were off by ${format.percent(record.wape)} of what came, ${leanWords(record.bias, format)}.`,
        ]),
    ...coverageWords(forecast, format),
    ...(forecast.range === null ? [] : [caveatWords(forecast)]).filter((word) => word !== null),
    'What this deal does is worked out with everything else as foreseen; effects of several deals do not add up.',
  ];
}

/** What the columns of the methods mean. */
export const methodNote =
  'Each was tried at this point of earlier periods, with what was known then. Chance error is the mean square by which its chances missed what came (Brier): 0 is perfect, 0.25 a coin.';

const targetWords: Record<GoalView['origin'], string> = {
  hubspot: 'The target is the one that was set as a goal.',
  app: 'The target is the one that was set as a goal in Pacekeeper.',
  assumed: 'The target is assumed: the result of the period before, plus a tenth.',
};

function periodWords({ period }: GoalView, { day }: Format): string {
  return period === null
    ? ''
    : `The period began on ${day(period.start)} and ends before ${day(period.end)}.`;
}
