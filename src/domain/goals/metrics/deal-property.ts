import { Decimal } from 'decimal.js';
import type { GoalMetric } from '../../crm/goal.ts';
import { propertyOf } from '../../crm/property.ts';
import { readDecimal } from '../../crm/read-value.ts';
import type { DealRule } from './metric-rule.ts';
import { newPipeline } from './new-pipeline.ts';
import { wonDeals } from './won-deals.ts';

/** A numeric property of the deals won, or created: each deal with the value that it has now. A value that is no number is none. */
export function dealProperty({
  property,
  of,
}: Extract<GoalMetric, { kind: 'deal-property' }>): DealRule {
  const base = of === 'deals won' ? wonDeals : newPipeline;
  return {
    records: base.records,
    read: (deal) => {
      const counted = base.read(deal);
      if (counted === null) return null;
      const text = propertyOf(deal.properties, property);
      const isNumber = text !== null && readDecimal(text) !== null;
      return {
        ...counted,
        amounts: [],
        quantity: isNumber ? new Decimal(text) : null,
        isRejected: text !== null && !isNumber,
      };
    },
  };
}
