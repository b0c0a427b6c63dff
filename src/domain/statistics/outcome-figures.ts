import { bootstrapIntervals, type Resampling } from './bootstrap.ts';
import { calibrationError } from './calibration-error.ts';
import type { Outcomes } from './outcomes.ts';
import { brier, brierSkill, logLoss } from './proper-scores.ts';
import { averagePrecision, liftAt, rocAuc } from './ranking.ts';

/** A figure with its 95% interval from resampling the test's rows; null where the rows do not allow it. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const figures = {
  auc: rocAuc,
  averagePrecision,
  logLoss,
  brier,
  brierSkill,
  calibrationError: (outcomes: Outcomes) => calibrationError(outcomes),
  liftAtTenPercent: (outcomes: Outcomes) => liftAt(0.1, outcomes),
  liftAtTwentyPercent: (outcomes: Outcomes) => liftAt(0.2, outcomes),
} as const;

export type FigureName = keyof typeof figures;

/** How well probabilities did on rows that nothing was learned from. */
export type Figures = Readonly<Record<FigureName, Figure>>;

/** All figures of one set of outcomes. */
export function figuresOf(outcomes: Outcomes, resampling: Resampling): Figures {
  const intervals = bootstrapIntervals(outcomes, figures, resampling);
  const of = (name: FigureName): Figure => {
    const interval = intervals.get(name);
    return {
      value: finite(figures[name](outcomes)),
      low: finite(interval?.low),
      high: finite(interval?.high),
    };
  };
  return {
    auc: of('auc'),
    averagePrecision: of('averagePrecision'),
    logLoss: of('logLoss'),
    brier: of('brier'),
    brierSkill: of('brierSkill'),
    calibrationError: of('calibrationError'),
    liftAtTenPercent: of('liftAtTenPercent'),
    liftAtTwentyPercent: of('liftAtTwentyPercent'),
  };
}

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
