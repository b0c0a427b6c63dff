import type { Contact } from '../../crm/contact.ts';
import { propertyOf } from '../../crm/property.ts';
import type { RuleInForce } from '../warning.ts';
import { isWorkedLead, leadNeeds } from './contact-lead.ts';

const found: Readonly<Record<Exclude<Contact['emailHealth'], 'fine'>, string>> = {
  bounced: 'E-mails to this address bounced',
  invalid: 'The e-mail address is not valid',
  missing: 'There is no e-mail address',
};

/** Mail does not reach the lead, by what HubSpot recorded about its address; graver when there is no phone number either. */
export const contactUnreachable: RuleInForce<Contact> = {
  id: 'contact-unreachable',
  titles: { fine: 'E-mail reaches this lead', notFine: 'E-mail does not reach this lead' },
  why: 'Mail to a dead address is never read, and bounces make your other mail look like spam.',
  needs: [...leadNeeds, 'emailHealth'],
  judge: (contact) => {
    const { emailHealth, properties } = contact;
    if (emailHealth === 'fine' || !isWorkedLead(contact)) return { kind: 'fine' };
    const callable = ['phone', 'mobilephone'].some((each) => propertyOf(properties, each) !== null);
    return {
      kind: 'warn',
      severity: callable ? 'medium' : 'high',
      evidence: `${found[emailHealth]}${callable ? '; a phone number is known.' : ', and no phone number.'}`,
      action: callable
        ? 'Call, and ask for an address that works.'
        : 'Ask the company or a colleague for an address or a number that works.',
    };
  },
};
