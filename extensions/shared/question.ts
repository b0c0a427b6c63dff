import type { CardPath } from '../../src/contract/card-paths.ts';
import type { CardContext } from './card-context.ts';

/** Whom a card asks: the service by path, or inside a private app the function of that name. */
interface Asked {
  readonly path: CardPath;
  readonly functionName: string;
}

/** A read, about the record that is looked at, under the name that the backend expects. */
interface Read extends Asked {
  readonly acts?: false;
  readonly record: Readonly<Record<string, string>>;
}

/** An act: it changes something, so all that it says is sent as a body that HubSpot signs, not in the address. */
interface Act extends Asked {
  readonly acts: true;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What a card asks its backend. */
export type Question = Read | Act;

/** Asks and returns the answer's body as it came; throws when there is none. */
export type Ask = (
  question: Question,
  context: Pick<CardContext, 'user' | 'variables'>,
) => Promise<unknown>;
