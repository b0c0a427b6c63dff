import type { Contact } from '../../crm/contact.ts';
import type { NoValues } from '../../told/told.ts';
import type { RuleInForce } from '../warning.ts';
import { reachNeeds, waysToReach } from '../ways-to-reach.ts';
import { isWorkedLead, leadNeeds } from './contact-lead.ts';

/** What it says. `callable`: a phone number is known. */
export type UnreachableSays = {
  readonly 'mail does not arrive': {
    readonly mail: Exclude<Contact['emailHealth'], 'fine'>;
    readonly callable: boolean;
  };
  readonly 'call for an address': NoValues;
  readonly 'find another way': NoValues;
};

/** Mail does not reach the lead, by what HubSpot recorded about its address; graver when there is no phone number either. */
export const contactUnreachable = {
  id: 'contact-unreachable',
  needs: [...leadNeeds, ...reachNeeds],
  judge: (contact) => {
    const { emailHealth } = contact;
    if (emailHealth === 'fine' || !isWorkedLead(contact)) return { kind: 'fine' };
    const { phone: callable } = waysToReach(contact);
    return {
      kind: 'warn',
      severity: callable ? 'medium' : 'high',
      evidence: { say: 'mail does not arrive', with: { mail: emailHealth, callable } },
      action: { say: callable ? 'call for an address' : 'find another way', with: {} },
    };
  },
} as const satisfies RuleInForce<Contact, UnreachableSays>;
