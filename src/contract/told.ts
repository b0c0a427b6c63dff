import * as z from 'zod';
import type { AnyTold } from '../domain/told/told.ts';

export type { AnyTold };

const form = z.object({ say: z.string(), with: z.record(z.string(), z.json()) });

/** A message on the wire. Its form is checked; which ids there are, and the values of each, is known by their types. */
export function toldSchema<T extends AnyTold>(): z.ZodType<T> {
  return z.custom<T>((value) => form.safeParse(value).success, 'a message: an id and its values');
}

/** Any message at all: what the audit log tells comes from everywhere. */
export const anyTold = toldSchema<AnyTold>();
