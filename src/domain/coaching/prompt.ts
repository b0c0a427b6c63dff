/** What a prompt trains. */
export type Skill = 'product knowledge' | 'sales technique' | 'objection handling' | 'negotiation';

/** A coaching suggestion, tied to a skill and to the warnings it answers. */
export interface Prompt {
  readonly id: string;
  readonly skill: Skill;
  /** What to say or do, addressed to the rep. */
  readonly text: string;
  /** What a good result looks like. */
  readonly goodLooksLike: string;
}
