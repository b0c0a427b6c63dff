import { addAt, entryAt, lastOf } from '../../collections/entries.ts';
import { sigmoid } from '../../statistics/log-odds.ts';

/** How much the rules and what was learned each count: log-odds = intercept + rules x points + learned x log-odds. */
export interface BlendWeights {
  readonly intercept: number;
  /** Log-odds for each point of the rules; never below 0. */
  readonly rules: number;
  /** Share of the learned log-odds; never below 0. */
  readonly learned: number;
}

/** What the weights are found by, row by row. */
export interface BlendRows {
  readonly rulePoints: Float64Array;
  /** By bags that did not learn from the row, so that what was learned by heart counts for nothing. */
  readonly learned: Float64Array;
  readonly labels: Uint8Array;
}

type Part = 'rules' | 'learned';

/** Rows' worth of belief that a part counts for nothing, at the scale of one standard deviation. */
const RIDGE = 1;
const STEPS = 30;

/**
 * Logistic regression of the outcomes on both parts (stacked generalisation; Wolpert 1992), with weights held at 0 or
 * above (Breiman 1996): a part that speaks against the outcomes is left out.
 */
export function blendWeights(rows: BlendRows): BlendWeights {
  const both = fitted(rows, ['rules', 'learned']);
  if (both.rules >= 0 && both.learned >= 0) return both;
  const [byRules, byLearned] = [fitted(rows, ['rules']), fitted(rows, ['learned'])];
  const single = both.rules < both.learned ? byLearned : byRules;
  return single.rules >= 0 && single.learned >= 0 ? single : fitted(rows, []);
}

function fitted({ rulePoints, learned, labels }: BlendRows, parts: readonly Part[]): BlendWeights {
  const columns = parts.map((part) => (part === 'rules' ? rulePoints : learned));
  const scales = columns.map(spreadOf);
  const weights = regress(
    columns.map((column, index) => column.map((value) => value / entryAt(scales, index))),
    labels,
  );
  const weightOf = (part: Part) => {
    const place = parts.indexOf(part);
    return place === -1 ? 0 : entryAt(weights, place + 1) / entryAt(scales, place);
  };
  return { intercept: entryAt(weights, 0), rules: weightOf('rules'), learned: weightOf('learned') };
}

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
  return variance > 0 ? Math.sqrt(variance) : 1;
}

/** Newton's method; the first weight is the intercept. */
function regress(columns: readonly Float64Array[], labels: Uint8Array): readonly number[] {
  let weights: readonly number[] = [0, ...columns.map(() => 0)];
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, hessian } = slopeAt(columns, labels, weights);
    const move = solve(hessian, gradient);
    weights = weights.map((weight, index) => weight - entryAt(move, index));
    if (move.every((each) => Math.abs(each) < 1e-9)) break;
  }
  return weights;
}

function slopeAt(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  weights: readonly number[],
): { readonly gradient: number[]; readonly hessian: number[][] } {
  const gradient = weights.map((weight, index) => (index === 0 ? 0 : RIDGE * weight));
  const hessian = weights.map((_, row) =>
    weights.map((__, column): number => (row !== column ? 0 : row === 0 ? 1e-6 : RIDGE)),
  );
  for (let row = 0; row < labels.length; row += 1) {
    const x = [1, ...columns.map((column) => entryAt(column, row))];
    const probability = sigmoid(x.reduce((sum, each, i) => sum + each * entryAt(weights, i), 0));
    const error = probability - entryAt(labels, row);
    const curve = probability * (1 - probability);
    x.forEach((a, i) => {
      addAt(gradient, i, error * a);
      const line = entryAt(hessian, i);
      x.forEach((b, j) => {
        addAt(line, j, curve * a * b);
      });
    });
  }
  return { gradient, hessian };
}

/** Solves a small positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, entryAt(right, index)]);
  rows.forEach((pivot, place) => {
    const head = entryAt(pivot, place);
    rows.forEach((row, other) => {
      if (other === place) return;
      const factor = entryAt(row, place) / head;
      pivot.forEach((value, column) => {
        row[column] = entryAt(row, column) - factor * value;
      });
    });
  });
  return rows.map((row, place) => lastOf(row) / entryAt(row, place));
}
