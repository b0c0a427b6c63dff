import type { ContactFacts } from '../contact-facts.ts';
import type { WarningRule } from '../warning.ts';
import { isWorkedLead, leadNeeds } from './contact-lead.ts';

/** Stages at which sales spends time. Before them a mismatch is for marketing's lists, not for a rep's card. Our judgement. */
const inSales = new Set(['salesqualifiedlead', 'opportunity']);

/** A lead in sales that fits only kinds of people who buy less than others, beyond chance. */
export const contactPersonaMismatch: WarningRule<ContactFacts> = {
  id: 'contact-persona-mismatch',
  titles: { fine: 'Fits the people who buy', notFine: 'Unlike the people who buy' },
  why: 'Whoever does not decide or does not have the need can still lead to somebody who does.',
  needs: [...leadNeeds, 'personaMismatch'],
  judge: (contact) => {
    const { lifecycleStage, personaMismatch } = contact;
    if (!isWorkedLead(contact) || !inSales.has(lifecycleStage ?? '')) return { kind: 'fine' };
    if (personaMismatch === undefined) return { kind: 'no data', missing: 'personas' };
    if (personaMismatch.length === 0) return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: `Leads of this kind rarely buy here: ${personaMismatch.join('; ')}.`,
      action: 'Ask who else would have to agree, and get an introduction.',
    };
  },
};
