import type { ArithmeticLineView, RollUpView } from '../contract/arithmetic.ts';
import type { GoalView, PaceView } from '../contract/goal-pacing-card.ts';
import type { LeftOutView } from '../contract/left-out.ts';
import type { QuantityView } from '../contract/quantity.ts';
import { goals as de } from './de/goals.ts';
import { goals as en } from './en/goals.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';
import { say } from './say.ts';

/** What goals are and how they stand, in every language. */
export const goalWords: ByLocale<typeof en> = { en, de };

/** What a goal counts: "deals won". */
export function metricWords(metric: GoalView['metric'], format: Format): string {
  return say(goalWords[format.locale].metric, metric, format);
}

/** What people call a period: "Q4 2026". */
export function periodWords(
  period: NonNullable<GoalView['period']>['label'],
  format: Format,
): string {
  return say(goalWords[format.locale].period, period, format);
}

/** Whose a goal is: "Ana Lind", "everybody". */
export function scopeWords(whose: GoalView['whose'], format: Format): string {
  return say(goalWords[format.locale].scope, whose, format);
}

/** Whose goal, for when: "Ana, Q4 2026: revenue". */
export function goalTitle(
  {
    whose,
    period,
    metric,
  }: Pick<GoalView, 'whose' | 'metric'> & {
    readonly period: Pick<NonNullable<GoalView['period']>, 'label'> | null;
  },
  format: Format,
): string {
  const words = goalWords[format.locale];
  const [owner, what] = [scopeWords(whose, format), metricWords(metric, format)];
  return period === null
    ? words.title(owner, what)
    : words.titleFor(owner, periodWords(period.label, format), what);
}

/** For when, and what: "Q4 2026 revenue". */
export function goalKindWords(
  {
    period,
    metric,
  }: {
    readonly period: NonNullable<GoalView['period']>['label'] | null;
    readonly metric: GoalView['metric'];
  },
  format: Format,
): string {
  const what = metricWords(metric, format);
  return period === null ? what : `${periodWords(period, format)} ${what}`;
}

/** Why a record is left out of a number. */
export function leftOutWords(reason: LeftOutView[number]['reason'], format: Format): string {
  return say(goalWords[format.locale].leftOut, reason, format);
}

/**
 * "€187,000 of €300,000"; a target that nobody set is called assumed wherever it is named. What rounding would make equal
 * is shown with its decimals, so that a target never reads as reached when it is not.
 */
export function actualOfTarget(
  isAssumed: boolean,
  { actual, target }: Pick<PaceView, 'actual' | 'target'>,
  format: Format,
): string {
  const { quantity, exact, locale } = format;
  const seemEqual = quantity(actual) === quantity(target);
  const read = seemEqual && actual.value !== target.value ? exact : quantity;
  const { ofTarget, ofAssumedTarget } = goalWords[locale];
  return (isAssumed ? ofAssumedTarget : ofTarget)(read(actual), read(target));
}

/** "€100,000: target as first set", "+€20,000: target changed, from Nov 14, 2026": lines that add up to a number. */
export function lineWords(lines: readonly ArithmeticLineView[], format: Format): readonly string[] {
  const words = goalWords[format.locale];
  return lines.map(({ what, from, amount }, place) => {
    const told = place === 0 ? format.quantity(amount) : format.signedQuantity(amount);
    const said = say(words.arithmetic, what, format);
    return from === null ? words.line(told, said) : words.lineFrom(told, said, format.day(from));
  });
}

/** The difference between a group's goal and those below it, without its sign; null when they add up. */
export function mismatchOf({ mismatch }: RollUpView): (QuantityView & { isShort: boolean }) | null {
  const gap = Number(mismatch.value);
  if (gap === 0) return null;
  return { ...mismatch, value: mismatch.value.replace(/^-/, ''), isShort: gap > 0 };
}

/** From here up the days between two are told whole. */
const WHOLE_DAYS_FROM = 3;

/** "€5,950 a working day"; of deals that come less than once a day, "one every 6 working days". */
export function perDay(rate: QuantityView, format: Format): string {
  const words = goalWords[format.locale].rate;
  const days = daysForOne(rate, format);
  return days === null ? words.perDay(format.about(rate)) : words.oneEvery(days);
}

/** The same where "a working day" was said before: "€4,120", "one every 20 working days". */
export function rateWords(rate: QuantityView, format: Format): string {
  const days = daysForOne(rate, format);
  return days === null ? format.about(rate) : goalWords[format.locale].rate.oneEvery(days);
}

/** A rate as label and number, for a place where numbers stand large. */
export function rateItem(kind: 'needed' | 'usual', rate: QuantityView, format: Format) {
  const words = goalWords[format.locale].rate;
  const days = daysForOne(rate, format);
  return days === null
    ? { label: words[`${kind}Label`], number: format.about(rate) }
    : { label: words[`${kind}EveryLabel`], number: days };
}

/** "6 working days": how long one takes, for counts that come less than once a day; null for all other rates. */
function daysForOne({ value, currency }: QuantityView, format: Format): string | null {
  const rate = Number(value);
  if (currency !== null || !(rate > 0 && rate < 1)) return null;
  const days = 1 / rate;
  const told = Number(days < WHOLE_DAYS_FROM ? days.toFixed(1) : days.toFixed(0));
  return told === 1 ? null : format.count(told, goalWords[format.locale].workingDay);
}
