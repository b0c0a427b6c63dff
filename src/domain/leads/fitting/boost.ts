import { entryAt, outside } from '../../collections/entries.ts';
import { logLossOfLogOdds } from '../../statistics/log-odds.ts';
import { quickSigmoid } from './sigmoid-table.ts';
import { fitStep, type StepSettings, type TermShape } from './term-step.ts';

/** A term to boost: its shape, and the bin of every row. */
export interface BoostTerm extends TermShape {
  readonly bins: Uint16Array;
}

/** Rows from `from` (included) to `to` (excluded). */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A model in the making. It learns from every row outside `heldOut`, and is judged by those inside. */
export interface Bag {
  readonly terms: readonly BoostTerm[];
  /** 1: it happened; 0: it did not; by row. */
  readonly labels: Uint8Array;
  readonly heldOut: RowRange;
  /** Log-odds of every row so far; where the bag starts from. */
  readonly scores: Float64Array;
}

/** When to stop, besides how far to step. */
export interface BoostSettings extends StepSettings {
  readonly maxRounds: number;
  /** Rounds without a better held-out loss after which it ends. */
  readonly patience: number;
}

/** What boosting found. */
export interface Boosted {
  /** Rounds of the best common stop; 0: nothing could be learned. */
  readonly rounds: number;
  /** For each bag, each term's log-odds by bin, with a last place that is 0. */
  readonly tables: readonly (readonly Float64Array[])[];
  /** For each bag, the log-odds of every row at that stop. */
  readonly scores: readonly Float64Array[];
}

/**
 * Cyclic gradient boosting (Lou, Caruana and Gehrke 2012): one small step for each term in turn. All bags advance
 * together and stop at the one round that gives the least held-out loss over all of them.
 */
export function boost(bags: readonly Bag[], settings: BoostSettings): Boosted {
  const runs = bags.map((bag) => new BagRun(bag));
  let best = { round: 0, loss: sum(runs.map((run) => run.heldOutLoss())) };
  for (const run of runs) run.keep();
  for (let round = 1; round <= settings.maxRounds; round += 1) {
    for (const run of runs) run.advance(settings);
    const loss = sum(runs.map((run) => run.heldOutLoss()));
    if (loss < best.loss) {
      best = { round, loss };
      for (const run of runs) run.keep();
    } else if (round - best.round >= settings.patience) break;
  }
  return {
    rounds: best.round,
    tables: runs.map((run) => run.kept),
    scores: bags.map((bag, index) => scoresWith(bag, entryAt(runs, index).kept)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function scoresWith({ scores: start, terms }: Bag, tables: readonly Float64Array[]): Float64Array {
  const scores = Float64Array.from(start);
  terms.forEach(({ bins }, index) => {
    const step = entryAt(tables, index);
    addSteps({ scores, bins, step }, { from: 0, to: scores.length });
  });
  return scores;
}

interface Addition {
  readonly scores: Float64Array;
  readonly bins: Uint16Array;
  readonly step: Float64Array;
}

function addSteps({ scores, bins, step }: Addition, { from, to }: RowRange): void {
  for (let row = from; row < to; row += 1) {
    const bin = bins[row] ?? outside(bins, row);
    const by = step[bin] ?? outside(step, bin);
    scores[row] = (scores[row] ?? outside(scores, row)) + by;
  }
}

/** One bag while it is boosted. A step is added to the scores in the pass that sums the next term's gradient. */
class BagRun {
  readonly #terms: readonly BoostTerm[];
  readonly #labels: Uint8Array;
  readonly #heldOut: RowRange;
  readonly #learned: readonly RowRange[];
  readonly #scores: Float64Array;
  readonly #steps: readonly Float64Array[];
  readonly #tables: readonly Float64Array[];
  readonly #gradient: Float64Array;
  readonly #hessian: Float64Array;
  /** The tables at the best stop so far. */
  kept: readonly Float64Array[] = [];

  constructor({ terms, labels, heldOut, scores }: Bag) {
    this.#terms = terms;
    this.#labels = labels;
    this.#heldOut = heldOut;
    this.#learned = [
      { from: 0, to: heldOut.from },
      { from: heldOut.to, to: labels.length },
    ];
    this.#scores = Float64Array.from(scores);
    this.#steps = terms.map(({ size }) => new Float64Array(size + 1));
    this.#tables = terms.map(({ size }) => new Float64Array(size + 1));
    const largest = Math.max(0, ...terms.map(({ size }) => size)) + 1;
    this.#gradient = new Float64Array(largest);
    this.#hessian = new Float64Array(largest);
  }

  keep(): void {
    this.kept = this.#tables.map((table) => Float64Array.from(table));
  }

  advance(settings: BoostSettings): void {
    if (this.#terms.length === 0) return;
    let pending = this.#addition(this.#terms.length - 1);
    this.#terms.forEach((term, index) => {
      this.#gradient.fill(0);
      this.#hessian.fill(0);
      const target = { bins: term.bins, gradient: this.#gradient, hessian: this.#hessian };
      for (const range of this.#learned) addAndSum(pending, this.#labels, target, range);
      const step = entryAt(this.#steps, index);
      fitStep(term, target, settings, step);
      addTo(entryAt(this.#tables, index), step);
      pending = this.#addition(index);
    });
    this.#terms.forEach((_, index) => {
      addSteps(this.#addition(index), this.#heldOut);
    });
  }

  heldOutLoss(): number {
    const [scores, labels] = [this.#scores, this.#labels];
    let loss = 0;
    for (let row = this.#heldOut.from; row < this.#heldOut.to; row += 1) {
      const label = labels[row] ?? outside(labels, row);
      loss += logLossOfLogOdds(scores[row] ?? outside(scores, row), label);
    }
    return loss;
  }

  #addition(index: number): Addition {
    const { bins } = entryAt(this.#terms, index);
    return { scores: this.#scores, bins, step: entryAt(this.#steps, index) };
  }
}

function addTo(table: Float64Array, step: Float64Array): void {
  for (let bin = 0; bin < table.length; bin += 1) {
    table[bin] = (table[bin] ?? outside(table, bin)) + (step[bin] ?? outside(step, bin));
  }
}

/** The hot loop: adds the last step to each row's score, and sums gradient and hessian by the next term's bins. */
function addAndSum(
  { scores, bins, step }: Addition,
  labels: Uint8Array,
  next: {
    readonly bins: Uint16Array;
    readonly gradient: Float64Array;
    readonly hessian: Float64Array;
  },
  { from, to }: RowRange,
): void {
  const { bins: nextBins, gradient, hessian } = next;
  for (let row = from; row < to; row += 1) {
    const before = bins[row] ?? outside(bins, row);
    const score = (scores[row] ?? outside(scores, row)) + (step[before] ?? outside(step, before));
    scores[row] = score;
    const probability = quickSigmoid(score);
    const bin = nextBins[row] ?? outside(nextBins, row);
    const label = labels[row] ?? outside(labels, row);
    gradient[bin] = (gradient[bin] ?? outside(gradient, bin)) + probability - label;
    hessian[bin] = (hessian[bin] ?? outside(hessian, bin)) + probability * (1 - probability);
  }
}
