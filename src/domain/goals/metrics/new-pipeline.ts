import type { DealRule } from './metric-rule.ts';
import { dealAt } from './won-deals.ts';

/** New pipeline: each deal when it was created, with its present amount, whatever has become of it since. */
export const newPipeline: DealRule = {
  records: 'deals created',
  counts:
    'Deals created, by their create date, with their present amounts, whatever became of them.',
  read: (deal) => (deal.createdAt === null ? null : dealAt(deal, deal.createdAt)),
};
