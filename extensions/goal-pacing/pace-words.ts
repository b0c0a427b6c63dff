import type { ForecastView } from '../../src/contract/forecast.ts';
import type { GoalView, PaceView, ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import { caveatWords, coverageWords, leanWords } from '../../src/words/forecast.ts';
import { perDay, rateWords } from '../../src/words/goals.ts';
import type { Format } from '../shared/format.ts';
import type { Quiet } from '../shared/Signals.tsx';
import { standingOfGoal } from '../shared/verdicts.ts';

/** A goal that is paced, with what is foreseen of it. */
export type PacedGoal = Extract<ShownDeal['goal'], { kind: 'paced' }>;

/** Where the bar should be by now, in words, because a bar has no second mark. */
export function expectedWords({ expected, pace }: PaceView, format: Format): string {
  const words = dealCardWords[format.locale];
  return pace === null
    ? words.nothingExpected
    : words.expected(format.quantity(expected), format.percent(pace));
}

/** How much of the period is gone. */
export function daysWords({ workingDays }: PaceView, { locale }: Format): string {
  const { gone, left, total } = workingDays;
  return dealCardWords[locale].days(gone, total, left);
}

/** The same in short, for beside the bar. */
export function daysGoneWords({ workingDays }: PaceView, { locale }: Format): string {
  return dealCardWords[locale].daysGone(workingDays.gone, workingDays.total);
}

/** What is needed each day that is left, beside what is usual. */
export function runRateWords(pace: PaceView, format: Format): string {
  const words = dealCardWords[format.locale];
  const { runRateNeeded, runRateUsual } = pace;
  if (runRateNeeded === null) return words.sentence(nothingNeeded(pace, format));
  const needed = perDay(runRateNeeded, format);
  return runRateUsual === null
    ? words.needsUsualUnknown(needed)
    : words.needs(needed, rateWords(runRateUsual, format));
}

/** Why no rate is needed: a target that is reached, or a period that is over. */
export function nothingNeeded({ verdict }: PaceView, { locale }: Format): string {
  const words = dealCardWords[locale];
  return verdict === 'reached' ? words.nothingNeeded : words.periodOver;
}

/** Why a goal that runs has no forecast yet; null for one that does not run. */
export function forecastWaits(
  { verdict, workingDays }: PaceView,
  { locale }: Format,
): string | null {
  const isRunning = verdict !== 'not started' && verdict !== 'missed' && workingDays.left > 0;
  return isRunning ? dealCardWords[locale].noForecastYet : null;
}

/** What a card says about a deal without a warning: that its goal is well, or why there is something to do all the same. */
export function quietOf(
  goal: PacedGoal | null,
  outcome: ShownDeal['deal']['outcome'],
  format: Format,
): Quiet {
  const words = dealCardWords[format.locale].quiet;
  if (goal === null) return { tone: 'default', words: words.noWarning };
  const { word, inSentence, likelihood, tag } = standingOfGoal(goal, format);
  if (tag === 'warning' && outcome === 'open') {
    const standing = likelihood === 'behind' ? words.unlikelyToBeHit : inSentence;
    return { tone: 'warning', words: words.noWarningButGoal(standing) };
  }
  return tag === 'success'
    ? {
        tone: 'success',
        words: words.allWell(likelihood === 'ahead' ? words.likelyToBeHit : word),
      }
    : { tone: 'default', words: words.noWarning };
}

/** What the numbers rest on: methods, target, deals, age. */
export function howWeKnow(
  { goal, pace, forecast }: PacedGoal,
  format: Format,
  now: number,
): string[] {
  const words = dealCardWords[format.locale].howWeKnow;
  const { dealsCounted, pacedAt } = pace;
  return [
    ...(forecast === null ? [] : foreseenWords(forecast, format)),
    `${expectedWords(pace, format)} ${words.straightLine}`,
    `${words.target[goal.origin]} ${periodWords(goal, format)}`.trimEnd(),
    words.counted(dealsCounted, format),
    words.workedOut(format.age(forecast?.forecastAt ?? pacedAt, now)),
  ];
}

/** What a range and a chance mean, and how they did before. */
function foreseenWords(forecast: ForecastView, format: Format): string[] {
  const words = dealCardWords[format.locale].howWeKnow;
  const record = forecast.methods.find(({ method }) => method === 'combination')?.record ?? null;
  return [
    forecast.range === null ? null : words.range,
    record && words.record(format.percent(record.wape), leanWords(record.bias, format)),
    ...coverageWords(forecast, format),
    forecast.range && caveatWords(forecast, format),
    words.effects,
  ].filter((sentence) => sentence !== null);
}

function periodWords({ period }: GoalView, { day, locale }: Format): string {
  return period === null
    ? ''
    : dealCardWords[locale].howWeKnow.period(day(period.start), day(period.end));
}
