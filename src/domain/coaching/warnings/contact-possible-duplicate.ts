import type { ContactFacts } from '../contact-facts.ts';
import type { RuleInForce } from '../warning.ts';

/** Another record looks like the same person: it has the same e-mail address, or the same name at the same company. */
export const contactPossibleDuplicate: RuleInForce<ContactFacts> = {
  id: 'contact-possible-duplicate',
  titles: { fine: 'One record for this person', notFine: 'Perhaps twice in the CRM' },
  why: 'Two records split what is known: somebody else may be talking to the same person.',
  needs: ['archived', 'alike'],
  judge: ({ archived, alike }) => {
    if (archived) return { kind: 'fine' };
    if (alike === undefined) return { kind: 'no data', missing: 'a search for like records' };
    const [first] = alike;
    if (first === undefined) return { kind: 'fine' };
    const others = alike.length === 1 ? '' : `, and ${alike.length - 1} more`;
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: `Same ${first.by} as ${first.name ?? 'a contact without a name'} (record ${first.id})${others}.`,
      action: 'Compare the two, and merge them if they are one person.',
    };
  },
};
