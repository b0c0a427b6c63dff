import { logLossOf } from '../../../domain/statistics/proper-scores.ts';
import type { PacingLine } from '../evaluate-pacing.ts';

/** How good forecasts were, on lines whose outcome is known. */
export interface PacingFigures {
  readonly lines: number;
  /** Sum of distances of the mean from the outcome, over the sum of the outcomes; null when nothing was won. */
  readonly wape: number | null;
  /** Sum of (mean - outcome) over the sum of the outcomes. */
  readonly bias: number | null;
  /** Mean pinball loss at 10, 25, 50, 75 and 90%, over the mean outcome. */
  readonly pinball: number | null;
  /** Share of outcomes from P10 to P90. */
  readonly coverage: number | null;
  /** Of the chance to hit, on lines with a target; in squares and in nats. */
  readonly brier: number | null;
  readonly logLoss: number | null;
  /** Share of lines with a target that reached it. */
  readonly hitRate: number | null;
}

/** Scores the lines whose outcome is known. */
export function pacingFigures(lines: readonly PacingLine[]): PacingFigures {
  const known = lines.flatMap((line) =>
    line.outcome === null ? [] : [{ ...line, outcome: line.outcome }],
  );
  const total = sum(known, ({ outcome }) => outcome);
  const perOutcome = (of: (line: Known) => number) => (total > 0 ? sum(known, of) / total : null);
  const targeted = known.flatMap(({ chance, target, outcome }) =>
    chance === null || target === null ? [] : [{ chance, hit: outcome >= target ? 1 : 0 }],
  );
  return {
    lines: known.length,
    wape: perOutcome(({ forecast, outcome }) => Math.abs(forecast.mean - outcome)),
    bias: perOutcome(({ forecast, outcome }) => forecast.mean - outcome),
    pinball: perOutcome(pinballLoss),
    coverage: meanOf(known, ({ forecast, outcome }) =>
      outcome >= forecast.p10 && outcome <= forecast.p90 ? 1 : 0,
    ),
    brier: meanOf(targeted, ({ chance, hit }) => (chance - hit) ** 2),
    logLoss: meanOf(targeted, ({ chance, hit }) => logLossOf(chance, hit)),
    hitRate: meanOf(targeted, ({ hit }) => hit),
  };
}

type Known = PacingLine & { readonly outcome: number };

/** Mean over the five quantiles of the pinball loss (Koenker and Bassett 1978), in the goal's unit. */
export function pinballLoss({ forecast, outcome }: Known): number {
  const quantiles = [
    [0.1, forecast.p10],
    [0.25, forecast.p25],
    [0.5, forecast.p50],
    [0.75, forecast.p75],
    [0.9, forecast.p90],
  ] as const;
  const losses = quantiles.map(([level, value]) =>
    outcome >= value ? level * (outcome - value) : (1 - level) * (value - outcome),
  );
  return losses.reduce((all, each) => all + each, 0) / quantiles.length;
}

function meanOf<Item>(items: readonly Item[], of: (item: Item) => number): number | null {
  return items.length === 0 ? null : sum(items, of) / items.length;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
