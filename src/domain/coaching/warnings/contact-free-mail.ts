import { mailDomainOf } from '../../leads/scorecard/mail-domain.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { RuleInForce } from '../warning.ts';
import { isWorkedLead, leadNeeds } from './contact-lead.ts';

/** Stages at which somebody spends time on the lead. Before them a private address only costs points. Our judgement. */
const inSales = new Set(['salesqualifiedlead', 'opportunity']);

/** What it says. `domain`: of the private address. */
export type FreeMailSays = {
  readonly 'private address': { readonly company: string; readonly domain: string };
  readonly 'ask for the work address': { readonly company: string };
};

/**
 * A lead of a company that sales works through an address at a free or throwaway provider. The company has to be known:
 * a private person is no business lead.
 */
export const contactFreeMail = {
  id: 'contact-free-mail',
  needs: [...leadNeeds, 'email', 'emailHealth', 'company'],
  judge: (contact) => {
    const { email, emailHealth, company, lifecycleStage } = contact;
    if (!isWorkedLead(contact) || !inSales.has(lifecycleStage ?? '')) return { kind: 'fine' };
    // Another warning speaks of an address that mail does not reach.
    if (emailHealth !== 'fine' || email === null) return { kind: 'fine' };
    if (company === null) return { kind: 'no data', missing: 'company' };
    const at = mailDomainOf(email);
    if (at === null || at === 'own') return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: {
        say: 'private address',
        with: { company, domain: email.slice(email.lastIndexOf('@') + 1) },
      },
      action: { say: 'ask for the work address', with: { company } },
    };
  },
} as const satisfies RuleInForce<ContactFacts, FreeMailSays>;
