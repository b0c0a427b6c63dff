import * as z from 'zod';
import type { AnyTold, AsWritten, ToldOf } from '../domain/told/told.ts';

export type { AnyTold };

/**
 * A message by its id, with the values in it: `{ say: 'no wins', with: {} }`. Which ids there are follows from the messages `M`
 * of the domain; an id that the reader's version does not know yet passes, and its words say so (src/words/say.ts).
 */
export function toldSchema<M extends object>() {
  return z.custom<ToldOf<M> | AsWritten>(isTold, 'a message: its id and its values');
}

/** Any message at all: what stands in the audit log comes from everywhere. */
export const anyTold = z.custom<AnyTold>(isTold, 'a message: its id and its values');

function isTold(value: unknown): value is AnyTold {
  if (typeof value !== 'object' || value === null) return false;
  const { say, with: values } = value as Partial<AnyTold>;
  return typeof say === 'string' && typeof values === 'object' && values !== null;
}
