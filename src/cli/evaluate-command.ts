import { parseArgs } from 'node:util';
import * as z from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  );
const needed = (what: string) => z.string({ error: what }).min(1, what);

const optionsSchema = z.strictObject({
  train: needed('a CSV file of leads whose outcome is known'),
  test: needed('a CSV file of other leads whose outcome is known'),
  label: needed('the column that says what became of a lead'),
  positive: z.string().optional(),
  id: needed('the column that tells leads apart'),
  exclude: list,
  include: list,
  missing: list,
  time: z.string().optional(),
  'allow-leaks': z.boolean().default(false),
  out: needed('the file to write predictions to'),
  json: z.boolean().default(false),
  picture: z.string().optional(),
});

/** What `pacekeeper evaluate leads` is asked to do. Columns go by their headings. */
export type EvaluateOptions = z.infer<typeof optionsSchema>;

/** The words after `evaluate`, or everything that is wrong with them. */
export type EvaluateWords =
  | { readonly kind: 'options'; readonly options: EvaluateOptions }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads the words after `pacekeeper evaluate`. */
export function parseEvaluate([subject, ...words]: readonly string[]): EvaluateWords {
  if (subject !== 'leads') {
    return { kind: 'refused', faults: ['Expected: pacekeeper evaluate leads --train A.csv ...'] };
  }
  const given = readWords(words);
  if ('faults' in given) return { kind: 'refused', faults: given.faults };
  const parsed = optionsSchema.safeParse(given.values);
  if (parsed.success) return { kind: 'options', options: parsed.data };
  return {
    kind: 'refused',
    faults: parsed.error.issues.map(
      ({ path, message }) => `--${path.join('.')}: expected ${message}`,
    ),
  };
}

function readWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        ...{ train: text, test: text, label: text, positive: text, id: text, out: text },
        ...{ exclude: text, include: text, missing: text, time: text, picture: text },
        ...{ 'allow-leaks': flag, json: flag },
      },
    });
    return { values };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
