import { Decimal } from 'decimal.js';
import type { Instant } from '../../crm/time.ts';
import type { Counted } from './counted.ts';
import type { ContactPast } from './metric-rule.ts';

/** A contact that counts once, for who owns it now. */
export function contactAt({ ownerId }: ContactPast, at: Instant): Counted {
  return {
    ownerId,
    pipelineId: null,
    at,
    amounts: [],
    quantity: new Decimal(1),
    isRejected: false,
    split: null,
  };
}
