import { type AnswerOf, type AskName, asks } from '../../src/contract/asks.ts';
import type { CardContext } from './card-context.ts';

/** What a card asks its backend. */
export interface Question {
  readonly name: AskName;
  readonly asked: Readonly<Record<string, unknown>>;
}

/** Asks and returns the answer's body as it came; throws when there is none. */
export type Ask = (
  question: Question,
  context: Pick<CardContext, 'user' | 'variables'>,
) => Promise<unknown>;

/** Whether an answer is one that the card knows: an object whose `state` is among those of the ask. */
export function isAnswerTo<Name extends AskName>(
  name: Name,
  answer: unknown,
): answer is AnswerOf<Name> {
  if (typeof answer !== 'object' || answer === null || !('state' in answer)) return false;
  return typeof answer.state === 'string' && Object.hasOwn(asks[name].states, answer.state);
}
