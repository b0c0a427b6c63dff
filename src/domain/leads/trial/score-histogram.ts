import { sigmoid } from '../../statistics/log-odds.ts';
import { logisticLine } from '../../statistics/logistic-line.ts';
import { liftOf, rocAucOf, type Tie } from '../../statistics/ranking.ts';
import type { Bounds } from '../scorecard/limits.ts';

/** Leads by score: [score, leads, of which converted]. Plain JSON, in any order. */
export type ScoreHistogram = readonly (readonly [
  score: number,
  leads: number,
  converted: number,
])[];

/** Scores are told apart up to so many; beyond, neighbouring ones share a place. */
const MOST_PLACES = 2_000;

/** Rounds scores so that a scorecard of any range keeps a bounded number of them. */
export function scorePlaces({ min, max }: Bounds): (points: number) => number {
  const width = Math.max(1, Math.ceil((max - min + 1) / MOST_PLACES));
  return (points) => min + width * Math.floor((points - min) / width);
}

/** Counts leads by score. */
export class ScoreCounter {
  readonly #counts: Map<number, { leads: number; converted: number }>;

  constructor(before: ScoreHistogram = []) {
    this.#counts = new Map(
      before.map(([score, leads, converted]) => [score, { leads, converted }]),
    );
  }

  add(score: number, converted: boolean): void {
    const count = this.#counts.get(score) ?? { leads: 0, converted: 0 };
    count.leads += 1;
    if (converted) count.converted += 1;
    this.#counts.set(score, count);
  }

  get histogram(): ScoreHistogram {
    return [...this.#counts].map(([score, { leads, converted }]) => [score, leads, converted]);
  }
}

/** Several histograms as one. */
export function mergedHistogram(all: readonly ScoreHistogram[]): ScoreHistogram {
  const sums = new Map<number, [number, number]>();
  for (const [score, leads, converted] of all.flat()) {
    const [before, convertedBefore] = sums.get(score) ?? [0, 0];
    sums.set(score, [before + leads, convertedBefore + converted]);
  }
  return [...sums].map(([score, [leads, converted]]) => [score, leads, converted]);
}

function tiesOf(histogram: ScoreHistogram): readonly Tie[] {
  return histogram.toSorted(([a], [b]) => b - a).map(([, rows, happened]) => ({ rows, happened }));
}

/** The chance that a lead that converted scores above one that did not; NaN when all are of one kind. */
export function aucOf(histogram: ScoreHistogram): number {
  return rocAucOf(tiesOf(histogram));
}

/** How many times the average the best-scored share (0 to 1) converts at; NaN when nothing did. */
export function liftOfScores(share: number, histogram: ScoreHistogram): number {
  return liftOf(share, tiesOf(histogram));
}

/** Gives the chance of a score. */
export type ChanceOf = (score: number) => number;

/**
 * Turns scores into chances by the line that serves best on these leads (Platt 1999), so that rules, which claim no chances,
 * are judged by what they know and not by how they are scaled.
 */
export function chancesBy(histogram: ScoreHistogram): ChanceOf {
  const leads = histogram.reduce((sum, [, count]) => sum + count, 0);
  const mean = histogram.reduce((sum, [score, count]) => sum + score * count, 0) / leads;
  const variance =
    histogram.reduce((sum, [score, count]) => sum + count * (score - mean) ** 2, 0) / leads;
  const unit = variance > 0 ? Math.sqrt(variance) : 1;
  const rows = histogram.flatMap(([score, count, converted]) => [
    { x: (score - mean) / unit, label: 1, weight: converted },
    { x: (score - mean) / unit, label: 0, weight: count - converted },
  ]);
  const { intercept, slope } = logisticLine(
    Float64Array.from(rows, ({ x }) => x),
    Uint8Array.from(rows, ({ label }) => label),
    {
      start: { intercept: 0, slope: 0 },
      slopePrecision: 0,
      weights: Float64Array.from(rows, ({ weight }) => weight),
    },
  );
  return (score) => sigmoid(intercept + (slope * (score - mean)) / unit);
}

/** Mean squared error of the chances (Brier 1950): 0 to 1, lower is better; NaN without leads. */
export function brierOf(histogram: ScoreHistogram, chanceOf: ChanceOf): number {
  let sum = 0;
  let leads = 0;
  for (const [score, count, converted] of histogram) {
    const chance = chanceOf(score);
    sum += converted * (1 - chance) ** 2 + (count - converted) * chance ** 2;
    leads += count;
  }
  return sum / leads;
}

/** Leads with like chances: what was said of them, and what came true. */
export interface ReliabilityRow {
  readonly leads: number;
  readonly said: number;
  readonly came: number;
}

/** Leads by their chances in `bins` groups of about equal size, from the least likely on; scores stay together. */
export function reliabilityOf(
  histogram: ScoreHistogram,
  chanceOf: ChanceOf,
  bins = 10,
): readonly ReliabilityRow[] {
  const all = histogram.reduce((sum, [, count]) => sum + count, 0);
  const rows: { leads: number; said: number; came: number }[] = [];
  let seen = 0;
  for (const [score, count, converted] of histogram.toSorted(
    ([a], [b]) => chanceOf(a) - chanceOf(b),
  )) {
    const bin = Math.min(bins - 1, Math.floor((bins * seen) / all));
    const row = rows[bin] ?? { leads: 0, said: 0, came: 0 };
    row.leads += count;
    row.said += count * chanceOf(score);
    row.came += converted;
    rows[bin] = row;
    seen += count;
  }
  return rows
    .filter((row) => row !== undefined)
    .map(({ leads, said, came }) => ({ leads, said: said / leads, came: came / leads }));
}

/** Mean distance between what was said and what came true, weighted by leads: 0 to 1, lower is better. */
export function calibrationErrorOf(rows: readonly ReliabilityRow[]): number {
  const leads = rows.reduce((sum, row) => sum + row.leads, 0);
  return rows.reduce((sum, row) => sum + row.leads * Math.abs(row.said - row.came), 0) / leads;
}
