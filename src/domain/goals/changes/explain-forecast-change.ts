import type { Decimal } from 'decimal.js';
import type { Instant } from '../../crm/time.ts';
import { type ChangeLine, inOrder, linesOf } from './change-lines.ts';
import { dealParts } from './deal-parts.ts';
import type { ForecastSnapshot } from './forecast-snapshot.ts';

/** What was foreseen of a goal at a moment, and its target then. */
export interface ForecastThen {
  readonly at: Instant;
  readonly forecast: Decimal;
  readonly target: Decimal;
}

/** How a forecast came from what it was to what it is, measured against its target. */
export interface ForecastChange {
  readonly from: ForecastThen;
  readonly to: ForecastThen;
  /** Change of forecast minus target: of the forecast, while the target stays. Exactly the sum of the lines. */
  readonly amount: Decimal;
  /** Largest change first. */
  readonly lines: readonly ChangeLine[];
}

/** Splits the difference of two forecasts of one goal, each against its target, into lines that sum to it exactly. */
export function explainForecastChange(
  before: ForecastSnapshot,
  after: ForecastSnapshot,
): ForecastChange {
  const lines = inOrder([
    ...linesOf(dealParts(before, after)),
    { kind: 'to come', amount: after.toCome.minus(before.toCome), deals: [] },
    { kind: 'target', amount: before.target.minus(after.target), deals: [] },
  ]);
  return {
    from: thenOf(before),
    to: thenOf(after),
    amount: overTarget(after).minus(overTarget(before)),
    lines,
  };
}

function thenOf({ at, forecast, target }: ForecastSnapshot): ForecastThen {
  return { at, forecast, target };
}

function overTarget({ forecast, target }: ForecastSnapshot): Decimal {
  return forecast.minus(target);
}
