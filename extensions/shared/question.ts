import type { CardPath } from '../../src/contract/card-paths.ts';
import type { CardContext } from './card-context.ts';

/** What a card asks its backend: the service by path, or inside a private app the function of that name. */
export interface Question {
  readonly path: CardPath;
  readonly functionName: string;
  /** The record that is looked at, under the name that the backend expects; for an act, all that it says. */
  readonly record: Readonly<Record<string, string>>;
  /** It changes something: sent as a body that HubSpot signs, not in the address. */
  readonly acts?: boolean;
}

/** Asks and returns the answer's body as it came; throws when there is none. */
export type Ask = (
  question: Question,
  context: Pick<CardContext, 'user' | 'variables'>,
) => Promise<unknown>;
