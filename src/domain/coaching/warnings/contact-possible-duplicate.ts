import type { NoValues } from '../../told/told.ts';
import type { ContactFacts, LikeContact } from '../contact-facts.ts';
import type { RuleInForce } from '../warning.ts';

/** What it says. The likest record, by its name (null: it has none) and id; `others`: how many more there are. */
export type PossibleDuplicateSays = {
  readonly 'looks like': {
    readonly by: LikeContact['by'];
    readonly name: string | null;
    readonly id: string;
    readonly others: number;
  };
  readonly 'compare and merge': NoValues;
};

/** Another record looks like the same person: it has the same e-mail address, or the same name at the same company. */
export const contactPossibleDuplicate = {
  id: 'contact-possible-duplicate',
  needs: ['archived', 'alike'],
  judge: ({ archived, alike }) => {
    if (archived) return { kind: 'fine' };
    if (alike === undefined) return { kind: 'no data', missing: 'search for duplicates' };
    const [first] = alike;
    if (first === undefined) return { kind: 'fine' };
    const { by, name, id } = first;
    return {
      kind: 'warn',
      severity: 'medium',
      evidence: { say: 'looks like', with: { by, name, id, others: alike.length - 1 } },
      action: { say: 'compare and merge', with: {} },
    };
  },
} as const satisfies RuleInForce<ContactFacts, PossibleDuplicateSays>;
