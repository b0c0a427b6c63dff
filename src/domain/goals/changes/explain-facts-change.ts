import { Decimal } from 'decimal.js';
import { contains, type Period } from '../../crm/period.ts';
import type { Instant } from '../../crm/time.ts';
import { takesPipeline } from '../takes-pipeline.ts';
import { type ChangeLine, linesOf, sumOfAmounts } from './change-lines.ts';
import type { CountedDeal, DealsAt } from './counted-deal.ts';
import type { DealFactsThen } from './deal-at.ts';
import { dealParts } from './deal-parts.ts';

/** A goal that counts deals: which, and as what. */
export interface FactsGoal {
  readonly metric: { readonly kind: 'revenue' | 'deals-won' };
  readonly period: Period;
  /** Of money, its currency; null of a count. */
  readonly currency: string | null;
  /** Empty: all of them. */
  readonly pipelineIds: readonly string[];
}

/** The deals of a goal's sellers at a moment, whatever their state. No id occurs twice. */
export interface FactsAt {
  readonly at: Instant;
  readonly deals: readonly DealFactsThen[];
}

/** How a sum over deals came from what it was to what it is: `to` less `from` is exactly the sum of the lines. */
export interface SumChange {
  readonly from: Decimal;
  readonly to: Decimal;
  /** Largest change first. */
  readonly lines: readonly ChangeLine[];
}

/** How a goal's facts changed between two moments: no forecast is needed for it. All amounts in the goal's unit. */
export interface FactsChange {
  readonly from: Instant;
  readonly to: Instant;
  /** What was won within the goal's period, as it was known at each moment. */
  readonly won: SumChange;
  /** Open deals whose close date lies in the period. */
  readonly open: SumChange;
  /** Of the open deals at the later moment: how many are left out of the sum, because what they are worth is not known. */
  readonly openWithoutAmount: number;
  /** Of the deals at the earlier moment: of how many the past is not recorded, and rebuilt from their create and close dates. */
  readonly rebuilt: number;
}

/** Splits what changed between two moments in what is won, and in what is open and due, into lines that sum exactly. */
export function explainFactsChange(goal: FactsGoal, before: FactsAt, after: FactsAt): FactsChange {
  const open = counted(goal, after, 'open');
  return {
    from: before.at,
    to: after.at,
    won: sumChange(counted(goal, before, 'won'), counted(goal, after, 'won')),
    open: sumChange(counted(goal, before, 'open'), open),
    openWithoutAmount: open.deals.filter(
      ({ outcome, closeDate, amount }) =>
        outcome === 'open' && closeDate === goal.period.start && amount === null,
    ).length,
    rebuilt: before.deals.filter(({ isRebuilt = false }) => isRebuilt).length,
  };
}

function sumChange(before: DealsAt, after: DealsAt): SumChange {
  return { from: sumOf(before), to: sumOf(after), lines: linesOf(dealParts(before, after)) };
}

function sumOf({ deals }: DealsAt): Decimal {
  return sumOfAmounts(deals.map(({ counts }) => ({ amount: counts })));
}

/** The deals that could count for a goal, each with what it counts with among those of one outcome that close in the period. */
function counted(goal: FactsGoal, { at, deals }: FactsAt, among: 'won' | 'open'): DealsAt {
  return {
    at,
    deals: deals.flatMap(({ outcome, closeDate, ...deal }): CountedDeal[] => {
      if (outcome === 'unknown' || !takesPipeline(goal, deal.pipelineId)) return [];
      const amount = worthTo(goal, deal);
      const isDue = isIn(goal, closeDate);
      return [
        {
          id: deal.id,
          outcome,
          ownerId: deal.ownerId,
          stageId: null,
          // Only in or out matters here: a deal that comes in, from whichever side, is pulled in; one that goes out slips.
          closeDate: isDue ? goal.period.start : goal.period.end,
          createdAt: deal.createdAt,
          amount,
          counts: isDue && outcome === among && amount !== null ? amount : new Decimal(0),
        },
      ];
    }),
  };
}

function isIn({ period }: FactsGoal, closeDate: Instant | null): boolean {
  return closeDate !== null && contains(period, closeDate);
}

/** What a deal is worth in a goal's unit: 1 where deals are counted; null when it is not known in the goal's currency. */
export function worthTo(
  { metric, currency }: Pick<FactsGoal, 'metric' | 'currency'>,
  { amount, homeAmount }: Pick<DealFactsThen, 'amount' | 'homeAmount'>,
): Decimal | null {
  if (metric.kind === 'deals-won') return new Decimal(1);
  return (
    [amount, homeAmount].find((each) => each !== null && each.currency === currency)?.amount ?? null
  );
}
