import type { Question } from './question.ts';

/** Where one kind of card comes from. Its identity must not change between renders unless something else is asked. */
export interface CardSource<Card> {
  readonly path: Question['path'];
  readonly functionName: string;
  /** What the backend calls the id of the record; null: it is asked about no record. */
  readonly parameter: string | null;
  /** What is asked beside that: which part of a long list, say. */
  readonly asks?: Readonly<Record<string, string>>;
  /** Tells a card from anything else; may throw on an answer that only looks like one. */
  readonly isCard: (answer: unknown) => answer is Card;
}

/** Whether an answer is a card: an object whose `state` is one of those that the card knows. */
export function hasState<Card extends { readonly state: string }>(
  answer: unknown,
  states: Readonly<Record<Card['state'], true>>,
): answer is Card {
  if (typeof answer !== 'object' || answer === null || !('state' in answer)) return false;
  return typeof answer.state === 'string' && Object.hasOwn(states, answer.state);
}
