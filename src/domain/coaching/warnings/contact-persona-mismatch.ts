import type { PersonaName } from '../../leads/personas/default-personas.ts';
import type { NoValues } from '../../told/told.ts';
import type { ContactFacts } from '../contact-facts.ts';
import type { RuleInForce } from '../warning.ts';
import { daysSince, isWorkedLead, leadNeeds, NEW_FOR_DAYS } from './contact-lead.ts';

/** Stages at which sales spends time. Before them a mismatch is for marketing's lists, not for a rep's card. Our judgement. */
const inSales = new Set(['salesqualifiedlead', 'opportunity']);

/** What it says. */
export type PersonaMismatchSays = {
  readonly 'rarely buys': { readonly personas: readonly PersonaName[] };
  readonly 'ask who decides': NoValues;
};

/**
 * A new lead in sales that fits only kinds of people who buy less than others, beyond chance. Of an older one its own doings
 * say more.
 */
export const contactPersonaMismatch = {
  id: 'contact-persona-mismatch',
  needs: [...leadNeeds, 'createdAt', 'personaMismatch'],
  judge: (contact, now) => {
    const { createdAt, lifecycleStage, personaMismatch } = contact;
    if (!isWorkedLead(contact) || !inSales.has(lifecycleStage ?? '')) return { kind: 'fine' };
    if (personaMismatch === undefined) return { kind: 'no data', missing: 'personas' };
    if (createdAt === null) return { kind: 'no data', missing: 'create date' };
    if (personaMismatch.length === 0 || daysSince(createdAt, now) > NEW_FOR_DAYS)
      return { kind: 'fine' };
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: { say: 'rarely buys', with: { personas: personaMismatch } },
      action: { say: 'ask who decides', with: {} },
    };
  },
} as const satisfies RuleInForce<ContactFacts, PersonaMismatchSays>;
