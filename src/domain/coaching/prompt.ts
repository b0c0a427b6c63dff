/** What a prompt trains. */
export type Skill = 'product knowledge' | 'sales technique' | 'objection handling' | 'negotiation';

/** A coaching suggestion, tied to a skill and to the warnings it answers. What it says follows from its id, in src/words. */
export interface Prompt {
  readonly id: string;
}
