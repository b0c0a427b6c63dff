import type { DealRule } from './metric-rule.ts';
import { dealAt } from './won-deals.ts';

/** New pipeline: each deal when it was created, with its present amount, whatever has become of it since. */
export const newPipeline: DealRule = {
  records: 'deals created',
  read: (deal) => (deal.createdAt === null ? null : dealAt(deal, deal.createdAt)),
};
