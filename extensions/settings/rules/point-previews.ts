import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { Clause, Term } from './rule-parts.ts';

/** How many conditions may stand side by side on a line: what the contract takes. */
export const MOST_CONDITIONS = 20;

/** How far ahead a curve is drawn, in half-lives, and in how many steps. */
const HALF_LIVES = 4;
const STEPS = 16;

/** Times that are told. */
const TOLD = 5;
/** Decimals beyond which a sum of powers is only what the computer's arithmetic leaves over. */
const DIGITS = 9;

/** The points of the line that weighs most, with their sign; 0 without lines. Of two that weigh the same, the first. */
export function strongestPoints({ bins }: Pick<Term, 'bins'>): number {
  return bins.reduce(
    (strongest, { points }) => (Math.abs(points) > Math.abs(strongest) ? points : strongest),
    0,
  );
}

/** Whole points after so many days with a half-life in days, as scoring gives them. */
export function fadedPoints(points: number, days: number, halfLifeDays: number): number {
  return Math.round(points * 0.5 ** (days / halfLifeDays));
}

/** How points fade: whole points by whole days since. */
export function fadingCurve(points: number, halfLifeDays: number) {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const day = Math.round((step * HALF_LIVES * halfLifeDays) / STEPS);
    return { day, points: fadedPoints(points, day, halfLifeDays) };
  });
}

/** What a number of times comes to: "+10 once, +15 twice, +18 for 3 times"; whole points as scoring gives them. */
export function repeatedWords(
  points: number,
  { keeps, most }: Pick<NonNullable<Term['repeats']>, 'keeps' | 'most'>,
): string {
  let sum = 0;
  return Array.from({ length: Math.min(most, TOLD) }, (_, further) => {
    sum += Math.abs(points) * keeps ** further;
    const whole = Math.sign(points) * Math.round(Number(sum.toFixed(DIGITS)));
    return `${whole > 0 ? '+' : ''}${whole === 0 ? 0 : whole} ${often(further + 1)}`;
  }).join(', ');
}

function often(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : words.often(times);
}

/** Whether another condition fits beside those of a line. */
export function takesAnother(joined: Pick<Exclude<Clause, { is: 'fact' }>, 'of'>): boolean {
  return joined.of.length < MOST_CONDITIONS;
}
