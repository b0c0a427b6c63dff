import { entryAt } from '../collections/entries.ts';
import type { Outcomes } from './outcomes.ts';

/** Rows that share a probability: how many there are and how many of them came true. */
export interface Tie {
  readonly rows: number;
  readonly happened: number;
}

/**
 * The chance that a row that came true is ranked above one that did not, ties counting half (area under the ROC curve;
 * Hanley and McNeil 1982): 0.5 is chance, 1 is perfect. NaN when the rows are all of one kind.
 */
export function rocAuc(outcomes: Outcomes): number {
  return rocAucOf(descendingTies(outcomes));
}

/** The same of rows that were counted by what they share, the highest first. */
export function rocAucOf(ties: readonly Tie[]): number {
  let pairs = 0;
  let happenedAbove = 0;
  let notAbove = 0;
  for (const { rows, happened } of ties) {
    const not = rows - happened;
    pairs += not * (happenedAbove + happened / 2);
    happenedAbove += happened;
    notAbove += not;
  }
  return pairs / (happenedAbove * notAbove);
}

/**
 * Average precision: the precision at each new row that came true, averaged (area under the precision-recall curve
 * without interpolation). Chance is the base rate. NaN when nothing came true.
 */
export function averagePrecision(outcomes: Outcomes): number {
  let seen = 0;
  let happenedSeen = 0;
  let sum = 0;
  for (const { rows, happened } of descendingTies(outcomes)) {
    seen += rows;
    happenedSeen += happened;
    sum += happened * (happenedSeen / seen);
  }
  return sum / happenedSeen;
}

/**
 * How many times the base rate the best-ranked `share` of rows (0 to 1) converts at. A tie at the edge counts with the
 * part of it that fits. NaN when nothing came true or there are no rows.
 */
export function liftAt(share: number, outcomes: Outcomes): number {
  return liftOf(share, descendingTies(outcomes));
}

/** The same of rows that were counted by what they share, the highest first. */
export function liftOf(share: number, ties: readonly Tie[]): number {
  const all = ties.reduce((sum, { rows }) => sum + rows, 0);
  const happenedInAll = ties.reduce((sum, { happened }) => sum + happened, 0);
  const wanted = Math.max(1, Math.round(share * all));
  let left = wanted;
  let happenedIn = 0;
  for (const { rows, happened } of ties) {
    const taken = Math.min(rows, left);
    happenedIn += happened * (taken / rows);
    left -= taken;
    if (left === 0) break;
  }
  return happenedIn / wanted / (happenedInAll / all);
}

function descendingTies({ probabilities, labels }: Outcomes): readonly Tie[] {
  const order = Uint32Array.from(labels, (_, row) => row);
  if (!isDescending(probabilities)) {
    order.sort((a, b) => entryAt(probabilities, b) - entryAt(probabilities, a));
  }
  const ties: { rows: number; happened: number }[] = [];
  let last = Number.NaN;
  for (const row of order) {
    const probability = entryAt(probabilities, row);
    const tie = ties.at(-1);
    const label = entryAt(labels, row);
    if (tie === undefined || probability !== last) {
      ties.push({ rows: 1, happened: label });
      last = probability;
    } else {
      tie.rows += 1;
      tie.happened += label;
    }
  }
  return ties;
}

function isDescending(values: Float64Array): boolean {
  return values.every((value, index) => index === 0 || entryAt(values, index - 1) >= value);
}
