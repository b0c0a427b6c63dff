/** Where a period stands, in a word: less likely than not by far, undecided, more likely by far. */
export type ChanceWord = 'behind' | 'open' | 'ahead';

/**
 * What may be shown of a chance: the more wins of the team have been seen, the more. From trials on public sales data and
 * simulated teams: from 6 wins on a chance beats the base rate; from 21 on, with a whole period, bands hold as they say.
 */
export type ShownChance =
  | { readonly kind: 'facts only'; readonly winsSeen: number }
  | { readonly kind: 'words'; readonly word: ChanceWord; readonly winsSeen: number }
  | {
      readonly kind: 'chance';
      /** Rounded to `step`; never 0 or 1. */
      readonly chance: number;
      readonly step: 0.1 | 0.05;
      /** Say that there is little history. */
      readonly littleHistory: boolean;
      readonly winsSeen: number;
    };

/** Team wins from which each is shown. */
const WORDS_FROM = 3;
export const CHANCE_FROM = 6;
const FINE_FROM = 21;

/** Chances beyond these thirds are called behind and ahead. */
const THIRD = 1 / 3;

/** What may be shown of a chance (0 to 1). */
export function shownChance(chance: number, winsSeen: number, fullPeriods: number): ShownChance {
  if (winsSeen < WORDS_FROM) return { kind: 'facts only', winsSeen };
  if (winsSeen < CHANCE_FROM) return { kind: 'words', word: wordOf(chance), winsSeen };
  const step = chanceStep(winsSeen, fullPeriods);
  return {
    kind: 'chance',
    chance: inSteps(chance, step),
    step,
    littleHistory: step > FINE_STEP,
    winsSeen,
  };
}

/** The steps that a chance may be said in. */
const FINE_STEP = 0.05;
const WIDE_STEP = 0.1;

/** How finely a chance may be said, once enough wins are seen for one. */
export function chanceStep(winsSeen: number, fullPeriods: number): 0.1 | 0.05 {
  return winsSeen >= FINE_FROM && fullPeriods >= 1 ? FINE_STEP : WIDE_STEP;
}

function wordOf(chance: number): ChanceWord {
  if (chance < THIRD) return 'behind';
  return chance > 1 - THIRD ? 'ahead' : 'open';
}

/** A chance to the nearest step; the ends stay a step away from certainty. */
export function inSteps(chance: number, step: number): number {
  const steps = Math.round(1 / step);
  return Math.min(steps - 1, Math.max(1, Math.round(chance * steps))) / steps;
}
