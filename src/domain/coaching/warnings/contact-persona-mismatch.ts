import type { ContactFacts } from '../contact-facts.ts';
import type { RuleInForce } from '../warning.ts';
import { daysSince, isWorkedLead, leadNeeds, NEW_FOR_DAYS } from './contact-lead.ts';

/** Stages at which sales spends time. Before them a mismatch is for marketing's lists, not for a rep's card. Our judgement. */
const inSales = new Set(['salesqualifiedlead', 'opportunity']);

/**
 * A new lead in sales that fits only kinds of people who buy less than others, beyond chance. Of an older one its own doings
 * say more.
 */
export const contactPersonaMismatch: RuleInForce<ContactFacts> = {
  id: 'contact-persona-mismatch',
  titles: { fine: 'Fits the people who buy', notFine: 'Unlike the people who buy' },
  why: 'Whoever does not decide or does not have the need can still lead to somebody who does.',
  needs: [...leadNeeds, 'createdAt', 'personaMismatch'],
  judge: (contact, now) => {
    const { createdAt, lifecycleStage, personaMismatch } = contact;
    if (!isWorkedLead(contact) || !inSales.has(lifecycleStage ?? '')) return { kind: 'fine' };
    if (personaMismatch === undefined) return { kind: 'no data', missing: 'personas' };
    if (createdAt === null) return { kind: 'no data', missing: 'the create date' };
    if (personaMismatch.length === 0 || daysSince(createdAt, now) > NEW_FOR_DAYS)
      return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: `Leads of this kind rarely buy here: ${personaMismatch.join('; ')}.`,
      action: 'Ask who else would have to agree, and get an introduction.',
    };
  },
};
