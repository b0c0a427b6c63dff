import type { Decimal } from 'decimal.js';
import type {
  ChangeLineView,
  GoalChangeView,
  SumChangeView,
} from '../../../contract/goal-changes.ts';
import { isoOf } from '../../../domain/crm/time.ts';
import type { ChangeLine } from '../../../domain/goals/changes/change-lines.ts';
import type { FactsChange, SumChange } from '../../../domain/goals/changes/explain-facts-change.ts';
import type { ForecastChange } from '../../../domain/goals/changes/explain-forecast-change.ts';

/** What is said of a deal beside its amount. */
export type DescribeDeal = (dealId: string) => {
  readonly name: string | null;
  readonly ownerId: string | null;
};

/** Deals that are named under a line; the rest are counted. */
const MOST_DEALS = 5;

/** A change of what is foreseen, as it is shown. */
export function tellForecastChange(
  { from, to, amount, lines }: ForecastChange,
  describe: DescribeDeal,
): GoalChangeView {
  return {
    basis: 'forecast',
    from: isoOf(from.at),
    to: isoOf(to.at),
    forecast: told(from.forecast, to.forecast, amount, lines, describe),
  };
}

/** A change of facts, as it is shown. */
export function tellFactsChange(
  { from, to, won, open, openWithoutAmount, rebuilt }: FactsChange,
  describe: DescribeDeal,
): GoalChangeView {
  const sum = (change: SumChange) =>
    told(change.from, change.to, change.to.minus(change.from), change.lines, describe);
  return {
    basis: 'facts',
    from: isoOf(from),
    to: isoOf(to),
    won: sum(won),
    open: sum(open),
    openWithoutAmount,
    rebuilt,
  };
}

function told(
  from: Decimal,
  to: Decimal,
  amount: Decimal,
  lines: readonly ChangeLine[],
  describe: DescribeDeal,
): SumChangeView {
  return {
    from: from.toFixed(),
    to: to.toFixed(),
    amount: amount.toFixed(),
    lines: lines.map((line) => tellLine(line, describe)),
  };
}

function tellLine({ kind, amount, deals }: ChangeLine, describe: DescribeDeal): ChangeLineView {
  return {
    kind,
    amount: amount.toFixed(),
    deals: deals.slice(0, MOST_DEALS).map(({ dealId, amount: own }) => ({
      id: dealId,
      ...describe(dealId),
      amount: own.toFixed(),
    })),
    others: Math.max(0, deals.length - MOST_DEALS),
  };
}
