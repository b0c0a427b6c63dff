import type { Contact } from '../crm/contact.ts';
import { propertyOf } from '../crm/property.ts';
import type { Instant } from '../crm/time.ts';
import { isCustomerStage } from '../leads/customer.ts';
import { moment, type NoValues, type ToldMoment, type ToldOf } from '../told/told.ts';
import type { DealCounts } from './contact-facts.ts';
import { isUnsubscribed, waysToReach } from './ways-to-reach.ts';

/** Why a lead is something else than its score alone suggests. */
export type CaveatMessages = {
  readonly 'already a customer': NoValues;
  /** `lastOn`: when the last of them was lost; null: not known. */
  readonly 'every deal lost': { readonly deals: number; readonly lastOn: ToldMoment | null };
  /** What people call it. */
  readonly 'lead status': { readonly status: string };
  readonly unsubscribed: NoValues;
  readonly 'no way to reach': NoValues;
  readonly 'no phone number': NoValues;
  readonly 'no working address': NoValues;
};
export type Caveat = ToldOf<CaveatMessages>;

/** What a record says besides its score. */
export type CaveatFacts = Pick<Contact, 'lifecycleStage' | 'emailHealth' | 'properties'> & {
  readonly deals: DealCounts & { readonly lastLostAt: Instant | null };
};

/** The status that every lead begins with says nothing. */
const FIRST_STATUS = 'NEW';

/**
 * What somebody has to know before acting on a score, in the order of its weight. `statusName`: what people call a lead status,
 * given its id.
 */
export function caveatsOf(facts: CaveatFacts, statusName: (id: string) => string): Caveat[] {
  const { lifecycleStage, deals, properties } = facts;
  const status = propertyOf(properties, 'hs_lead_status');
  const caveats: Caveat[] = [];
  if (isCustomerStage(lifecycleStage)) caveats.push({ say: 'already a customer', with: {} });
  if (isLost(deals)) {
    const lastOn = deals.lastLostAt === null ? null : moment(deals.lastLostAt);
    caveats.push({ say: 'every deal lost', with: { deals: deals.lost, lastOn } });
  }
  if (status !== null && status !== FIRST_STATUS)
    caveats.push({ say: 'lead status', with: { status: statusName(status) } });
  if (isUnsubscribed(properties)) caveats.push({ say: 'unsubscribed', with: {} });
  return [...caveats, ...unreached(facts)];
}

/** Whether deals ended, all of them without a win. */
export function isLost({ won, lost, open }: DealCounts): boolean {
  return lost > 0 && won === 0 && open === 0;
}

function unreached(facts: CaveatFacts): Caveat[] {
  const { phone } = waysToReach(facts);
  const address = facts.emailHealth === 'fine';
  if (phone && address) return [];
  if (!(phone || address)) return [{ say: 'no way to reach', with: {} }];
  return [{ say: phone ? 'no working address' : 'no phone number', with: {} }];
}
