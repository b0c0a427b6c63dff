import { entryAt } from '../../collections/entries.ts';
import { Z90 } from '../../statistics/interval.ts';
import { sigmoid } from '../../statistics/log-odds.ts';
import { POINTS_PER_LOG_ODDS, POINTS_TO_DOUBLE } from '../fitting/whole-points.ts';
import type { ConversionChance } from '../scorecard/score.ts';
import { type Blend, baseOf, predictBlend, type RuledLeads } from './learn-blend.ts';

/** Learning leads of one score. */
export interface ScoreBand {
  readonly score: number;
  readonly leads: number;
  /** Mean variance of their log-odds over samples of leads like those learned from. */
  readonly variance: number;
}

/** What the scores of a learned scorecard say: small enough to be stored beside it, plain JSON. */
export interface ScoreMeaning {
  /** Log-odds at 0 points; 20 points more double the odds. */
  readonly base: number;
  readonly horizonDays: number;
  /** By rising score. */
  readonly bands: readonly ScoreBand[];
}

/** Takes the meaning of a blended scorecard's scores off the leads that it learned from. */
export function meaningOf(
  blend: Blend,
  { table, rulePoints }: RuledLeads,
  horizonDays: number,
): ScoreMeaning {
  const base = baseOf(blend);
  const { logOdds, spreads } = predictBlend(blend, table, rulePoints);
  const sums = new Map<number, { leads: number; variance: number }>();
  logOdds.forEach((value, row) => {
    const score = Math.round((value - base) * POINTS_PER_LOG_ODDS);
    const sum = sums.get(score) ?? { leads: 0, variance: 0 };
    const variance = sum.variance + entryAt(spreads, row) ** 2;
    sums.set(score, { leads: sum.leads + 1, variance });
  });
  const bands = [...sums]
    .map(([score, { leads, variance }]) => ({ score, leads, variance: variance / leads }))
    .sort((a, b) => a.score - b.score);
  return { base, horizonDays, bands };
}

/** Scores within half a doubling of the odds are alike. */
const ALIKE = POINTS_TO_DOUBLE / 2;

/** The chance that a score stands for, with its range and the past leads of like scores that it rests on. */
export function chanceOf(meaning: ScoreMeaning, points: number): ConversionChance {
  const { base, horizonDays, bands } = meaning;
  const alike = bands.filter(({ score }) => Math.abs(score - points) <= ALIKE);
  const comparable = sumOf(alike, ({ leads }) => leads);
  const spread = Math.sqrt(varianceAt(bands, alike, points));
  const at = (deviates: number) => sigmoid(base + points / POINTS_PER_LOG_ODDS + deviates * spread);
  return { value: at(0), low: at(-Z90), high: at(Z90), horizonDays, comparable };
}

/** The variance among like scores; beyond all learning leads, that of the nearest one. */
function varianceAt(
  bands: readonly ScoreBand[],
  alike: readonly ScoreBand[],
  points: number,
): number {
  const leads = sumOf(alike, (band) => band.leads);
  if (leads > 0) return sumOf(alike, (band) => band.leads * band.variance) / leads;
  const distance = (band: ScoreBand) => Math.abs(band.score - points);
  return entryAt(
    bands.toSorted((a, b) => distance(a) - distance(b)),
    0,
  ).variance;
}

function sumOf(bands: readonly ScoreBand[], part: (band: ScoreBand) => number): number {
  return bands.reduce((sum, band) => sum + part(band), 0);
}
