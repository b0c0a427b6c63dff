import type { AbstainView } from '../contract/abstain.ts';
import type { EffectView, ForecastView, SaidChanceView } from '../contract/forecast.ts';
import { CHANCE_FROM } from '../domain/goals/forecast/shown-chance.ts';
import { forecasts as de } from './de/forecast.ts';
import { forecasts as en } from './en/forecast.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';

/** What may be foreseen of a goal, in every language. */
export const forecastWords: ByLocale<typeof en> = { en, de };

/** Whether a goal is likely to be hit, as far as a chance says so. */
export type Likelihood = 'ahead' | 'open' | 'behind';

/** Chances within the middle third are called open. */
const THIRD = 1 / 3;

/** Whether a goal is likely to be hit; null where no chance is said. */
export function likelihoodOf(chance: SaidChanceView): Likelihood | null {
  switch (chance.kind) {
    case 'chance':
      if (chance.chance < THIRD) return 'behind';
      return chance.chance > 1 - THIRD ? 'ahead' : 'open';
    case 'word':
      return chance.word;
    case 'facts only':
    case 'abstains':
      return null;
  }
}

/** The chance in a few words, to stand first: "60% chance to hit". Null where none is said. */
export function chanceWords(said: SaidChanceView, { chance, locale }: Format): string | null {
  const words = forecastWords[locale];
  switch (said.kind) {
    case 'chance':
      return words.chanceToHit(chance(said.chance));
    case 'word':
      return words.word[said.word];
    case 'facts only':
    case 'abstains':
      return null;
  }
}

/** What a chance rests on, or why there is none and what would give one. Null where nothing needs to be said. */
export function chanceNote(said: SaidChanceView, format: Format): string | null {
  const words = forecastWords[format.locale];
  switch (said.kind) {
    case 'chance':
      return said.littleHistory
        ? words.littleHistory(format.chance(said.step), said.winsSeen, format)
        : null;
    case 'word':
    case 'facts only':
      return words.notEnoughWins(said.winsSeen, said.winsNeeded);
    case 'abstains':
      return abstainNote(said.reason, format);
  }
}

function abstainNote(reason: AbstainView, format: Format): string | null {
  const words = forecastWords[format.locale];
  const why = abstainWords(reason, format);
  switch (reason.kind) {
    case 'no target':
    case 'reached':
      return null;
    case 'no wins':
      return words.noForecast(why, CHANCE_FROM);
    case 'amounts missing':
      return words.noChanceGiveAmounts(why);
    case 'bands have not held':
      return words.noChance(why);
  }
}

/** Why no chance is said, as part of a sentence: "5 of 12 open deals have no amount". */
export function abstainWords(reason: AbstainView, format: Format): string {
  return reasonIn(forecastWords[format.locale].abstains, reason, format);
}

/** The same as it was on an earlier day: "5 of 12 open deals had no amount". */
export function abstainedWords(reason: AbstainView, format: Format): string {
  return reasonIn(forecastWords[format.locale].abstained, reason, format);
}

function reasonIn(words: typeof en.abstains, reason: AbstainView, format: Format): string {
  switch (reason.kind) {
    case 'no target':
      return words['no target'](reason, format);
    case 'reached':
      return words.reached(reason, format);
    case 'no wins':
      return words['no wins'](reason, format);
    case 'amounts missing':
      return words['amounts missing'](reason, format);
    case 'bands have not held':
      return words['bands have not held'](reason, format);
  }
}

/** "Likely €250,000 to €330,000 by the end." Null where no range is told. */
export function rangeWords(
  { range }: Pick<ForecastView, 'range'>,
  { quantity, locale }: Format,
): string | null {
  if (range === null) return null;
  return forecastWords[locale].range(quantity(range.p10), quantity(range.p90));
}

/** "Such ranges held 17 of 20 times." Null before the first whole period. */
export function heldWords({ methods }: ForecastView, { locale }: Format): string | null {
  const record = methods.find(({ method }) => method === 'combination')?.record ?? null;
  return record === null ? null : forecastWords[locale].held(record.held, record.tried);
}

/** What this deal does to the chance: "Won → 85%, lost → 40%." */
export function effectWords(effect: EffectView, format: Format): string {
  const { chance, locale } = format;
  const words = forecastWords[locale];
  if (effect.kind === 'small') return words.smallEffect(Math.round(100 * effect.under), format);
  const said = words.effect(chance(effect.ifWon), chance(effect.ifLost));
  return effect.isLargest ? `${said} ${words.mattersMost}` : said;
}

/** Open deals against what is still needed. Empty without open deals to go by. */
export function coverageWords({ coverage }: ForecastView, format: Format): string[] {
  if (coverage === null) return [];
  const { stale } = coverage;
  const { quantity, locale } = format;
  return [
    coverageSentence(coverage, format),
    ...(stale.deals === 0 ? [] : [forecastWords[locale].stale(stale.deals, quantity(stale.value))]),
  ];
}

function coverageSentence(
  { openValue, now, needed }: NonNullable<ForecastView['coverage']>,
  { quantity, number, locale }: Format,
): string {
  const words = forecastWords[locale];
  const worth = quantity(openValue);
  const times = (value: number) => number(Number(value.toFixed(1)));
  if (now === null) return words.openWorth(worth);
  return needed === null
    ? words.coverage(worth, times(now))
    : words.coverageNeeds(worth, times(now), times(needed));
}

/** What the forecast goes without. */
export function caveatWords({ caveat }: ForecastView, { locale }: Format): string | null {
  return caveat === null ? null : forecastWords[locale].caveat[caveat];
}

/** Below this share a lean is not worth a word. */
const LEAST_LEAN = 0.01;

/** Whether forecasts were too high or too low on average. */
export function leanWords(bias: number, { percent, locale }: Format): string {
  const words = forecastWords[locale];
  if (Math.abs(bias) < LEAST_LEAN) return words.neitherHighNorLow;
  return (bias > 0 ? words.tooHigh : words.tooLow)(percent(Math.abs(bias)));
}
