import { Decimal } from 'decimal.js';
import { type Money, sumMoney } from '../crm/money.ts';
import type { Period } from '../crm/period.ts';
import type { MeasurableGoal } from './measurable-goal.ts';
import type { LeftOut } from './pace.ts';
import { dealsFor, type PaceFacts } from './pace-facts.ts';
import type { WonDeal } from './won-deal.ts';

/** What won deals come to under a metric: an amount of one currency, or a number of deals. */
export interface Tally {
  readonly actual: Decimal;
  readonly dealsCounted: number;
  readonly leftOut: readonly LeftOut[];
}

/** The parts of a goal that say which deals count, and as what. */
export type CountedGoal = Pick<MeasurableGoal, 'metric' | 'scope' | 'currency' | 'pipelineIds'>;

/**
 * What a goal's sellers made within a period, in the goal's own unit. Revenue is exact and in one currency alone: a deal
 * counts with the amount it has in that currency, as typed in or at the rate frozen for it, and is otherwise left out
 * with the reason. Negative amounts are credits and count as such.
 */
export function tallyIn(period: Period, goal: CountedGoal, facts: PaceFacts): Tally {
  const deals = dealsFor(goal, period, facts);
  switch (goal.metric.kind) {
    case 'deals-won':
      return { actual: new Decimal(deals.length), dealsCounted: deals.length, leftOut: [] };
    case 'revenue':
      return revenueOf(deals, goal.currency ?? facts.homeCurrency);
  }
}

function revenueOf(deals: readonly WonDeal[], currency: string): Tally {
  const values: Money[] = [];
  const leftOut = new Map<string, number>();
  for (const deal of deals) {
    const value = deal.amounts.find((each) => each.currency === currency);
    if (value !== undefined) {
      values.push(value);
    } else {
      const reason = whyLeftOut(deal, currency);
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    }
  }
  return {
    actual: sumMoney(values, currency).total.amount,
    dealsCounted: values.length,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
  };
}

function whyLeftOut({ amounts: [amount], amountRejected }: WonDeal, currency: string): string {
  if (amount !== undefined) return `amount in ${amount.currency}, with no rate to ${currency}`;
  return amountRejected ? 'an amount that cannot be read' : 'no amount';
}
