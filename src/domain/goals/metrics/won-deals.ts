import { Decimal } from 'decimal.js';
import type { Deal } from '../../crm/deal.ts';
import type { Counted } from './counted.ts';
import type { DealRule } from './metric-rule.ts';

const amountProperties: readonly string[] = ['amount', 'amount_in_home_currency'];

/** Revenue and deals won: each deal that is won, when it closed, with its amounts as typed in and at the rate frozen for it. */
export const wonDeals: DealRule = {
  records: 'deals won',
  read: (deal) =>
    deal.outcome === 'won' && deal.closeDate !== null ? dealAt(deal, deal.closeDate) : null,
};

/** A deal with what it is worth, at a moment. */
export function dealAt(deal: Deal, at: number): Counted {
  return {
    ownerId: deal.ownerId,
    pipelineId: deal.pipelineId,
    at,
    amounts: [deal.amount, deal.homeAmount].filter((each) => each !== null),
    quantity: new Decimal(1),
    isRejected: deal.rejected.some(({ property }) => amountProperties.includes(property)),
    split: null,
  };
}
