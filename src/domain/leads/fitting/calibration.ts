import { entryAt } from '../../collections/entries.ts';
import { isotonic } from '../../statistics/isotonic.ts';
import { logOddsOf, sigmoid } from '../../statistics/log-odds.ts';
import { logisticLine } from '../../statistics/logistic-line.ts';

/** A place on the curve from a model's log-odds to calibrated ones. */
export interface Knot {
  readonly from: number;
  readonly to: number;
}

/** A curve that never falls: straight between its knots, and parallel to "as it is" outside them. */
export type Calibration = readonly [Knot, ...Knot[]];

/** Nothing to correct. */
export const uncorrected: Calibration = [{ from: 0, to: 0 }];

/** The calibrated log-odds. */
export function calibrated(curve: Calibration, logOdds: number): number {
  const [first] = curve;
  if (logOdds <= first.from) return first.to + (logOdds - first.from);
  let before = first;
  for (const knot of curve) {
    if (logOdds < knot.from) {
      const share = (logOdds - before.from) / (knot.from - before.from);
      return before.to + share * (knot.to - before.to);
    }
    before = knot;
  }
  return before.to + (logOdds - before.from);
}

/** Below this number of rows a correction adds more noise than it takes away. */
const CORRECT_FROM = 10_000;

/** Equal-mass bins of the curve. */
const BINS = 40;

/** Rows' worth of belief in the straight line, in each bin. */
const LINE_ROWS = 30;

/**
 * Learns the curve from held-out log-odds and what came true: a rising curve by bins of equal mass, drawn towards a
 * straight line where there are few rows (isotonic regression shrunk to Platt's line).
 */
export function calibrationOf(heldOut: Float64Array, labels: Uint8Array): Calibration {
  if (labels.length < CORRECT_FROM) return uncorrected;
  const line = logisticLine(heldOut, labels, {
    start: { intercept: 0, slope: 1 },
    slopePrecision: 0,
  });
  const bins = equalMassBins(heldOut, labels);
  const rates = bins.map(({ rows, happened, logOdds }) => {
    const expected = sigmoid(line.intercept + line.slope * logOdds);
    return (happened + LINE_ROWS * expected) / (rows + LINE_ROWS);
  });
  const rising = isotonic(
    rates,
    bins.map(({ rows }) => rows),
  );
  const knots = bins.map(({ logOdds }, index) => ({
    from: logOdds,
    to: logOddsOf(entryAt(rising, index)),
  }));
  const [first, ...rest] = knots.filter(
    (knot, index) => index === 0 || knot.from > entryAt(knots, index - 1).from,
  );
  return first === undefined ? uncorrected : [first, ...rest];
}

interface MassBin {
  readonly rows: number;
  readonly happened: number;
  /** Mean of the rows. */
  readonly logOdds: number;
}

function equalMassBins(heldOut: Float64Array, labels: Uint8Array): readonly MassBin[] {
  const order = Uint32Array.from(labels, (_, row) => row).sort(
    (a, b) => entryAt(heldOut, a) - entryAt(heldOut, b),
  );
  return Array.from({ length: BINS }, (_, bin) => {
    const edge = (index: number) => Math.round((index * order.length) / BINS);
    const rows = order.subarray(edge(bin), edge(bin + 1));
    let happened = 0;
    let sum = 0;
    for (const row of rows) {
      happened += entryAt(labels, row);
      sum += entryAt(heldOut, row);
    }
    return { rows: rows.length, happened, logOdds: sum / rows.length };
  });
}
