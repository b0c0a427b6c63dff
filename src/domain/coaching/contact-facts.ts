import type { Contact } from '../crm/contact.ts';
import type { PersonaName } from '../leads/personas/default-personas.ts';
import type { Grade } from '../leads/scorecard/score.ts';

/** Another record that looks like the same person, and by what. */
export interface LikeContact {
  readonly id: string;
  readonly name: string | null;
  readonly by: 'e-mail address' | 'name and company';
}

/** How a contact's deals ended, those that are not archived. */
export interface DealCounts {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
}

/** How the leads of a contact's channel become customers, where that differs from the others beyond chance. */
export interface ChannelRecord {
  readonly name: string;
  /** Share that converts, 0 to 1, and that of all leads. */
  readonly conversion: number;
  readonly ofAll: number;
}

/**
 * What the warnings on a contact are judged by: the contact, and what stands around it. What was not looked up is left out, and
 * a rule that needs it says "no data".
 */
export interface ContactFacts extends Contact {
  /** The grade of its score. */
  readonly grade?: Grade;
  /** The records that look like the same person, the best match first. */
  readonly alike?: readonly LikeContact[];
  readonly deals?: DealCounts;
  /** Null: the channel is not known to be weaker than the others. */
  readonly weakChannel?: ChannelRecord | null;
  /** The personas that it fits, if all of them buy less than other leads do beyond chance; else empty. */
  readonly personaMismatch?: readonly PersonaName[];
}
