import { parseArgs } from 'node:util';
import * as z from 'zod';

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error:
    'a date (the start of that day) or a moment with its offset, e.g. 2026-11-16 or 2026-11-16T17:00:00+01:00',
});

const optionsSchema = z.strictObject({
  goal: z.string({ error: 'the id or the name of a goal' }).min(1, 'the id or the name of a goal'),
  from: moment,
  to: moment.optional(),
  json: z.boolean().default(false),
  portal: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'the id of a portal: digits')
    .transform(Number)
    .optional(),
});

/** What `pacekeeper changes` is asked for. Days are still to be read in the portal's zone. */
export type ChangesOptions = z.output<typeof optionsSchema>;

/** The words after `changes`, or everything that is wrong with them. */
export type ChangesWords =
  | { readonly kind: 'options'; readonly options: ChangesOptions }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads the words after `pacekeeper changes`. */
export function parseChanges(words: readonly string[]): ChangesWords {
  const text = { type: 'string' } as const;
  let values: unknown;
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: { goal: text, from: text, to: text, json: { type: 'boolean' }, portal: text },
    }));
  } catch (error) {
    return { kind: 'refused', faults: [error instanceof Error ? error.message : String(error)] };
  }
  const parsed = optionsSchema.safeParse(values);
  if (parsed.success) return { kind: 'options', options: parsed.data };
  return {
    kind: 'refused',
    faults: parsed.error.issues.map(
      ({ path, message }) => `--${path.join('.')}: expected ${message}`,
    ),
  };
}
