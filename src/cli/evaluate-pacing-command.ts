import { parseArgs } from 'node:util';
import * as z from 'zod';

const needed = (what: string) => z.string({ error: what }).min(1, what);

/** Days as `YYYY-MM-DD`, separated by commas. */
const dates = needed('days such as 2026-11-23, separated by commas')
  .transform((text) => text.split(',').map((each) => each.trim()))
  .pipe(z.array(z.iso.date({ error: 'days such as 2026-11-23, separated by commas' })).min(1));

/** A multiple of what was won in the period before, or the path of a file. */
const target = needed("'prev*1.1' or a CSV file of targets").transform((text) => {
  const factor = /^prev\*(?<factor>\d+(?:\.\d+)?)$/.exec(text)?.groups?.['factor'];
  return factor === undefined
    ? ({ kind: 'file', path: text } as const)
    : ({ kind: 'previous', factor: Number(factor) } as const);
});

const optionsSchema = z.strictObject({
  deals: needed('a CSV file of deals'),
  map: z.string().optional(),
  period: z.enum(['month', 'quarter'], { error: '"month" or "quarter"' }),
  'as-of': dates,
  target,
  by: z.enum(['owner', 'team', 'all'], { error: '"owner", "team" or "all"' }),
  out: needed('the file to write forecasts to'),
  json: z.boolean().default(false),
  picture: z.string().optional(),
  'open-amount': z.string().optional(),
  'known-until': z.iso.date({ error: 'a day such as 2026-11-23' }).optional(),
  'time-zone': z.string().refine(isTimeZone, 'an IANA time zone, e.g. Europe/Berlin').optional(),
  'fiscal-start': z
    .string()
    .regex(/^(?:[1-9]|1[0-2])$/, 'a month from 1 to 12')
    .transform(Number)
    .optional(),
});

/** What `pacekeeper evaluate pacing` is asked to do. */
export type PacingOptions = z.infer<typeof optionsSchema>;

/** The words after `evaluate pacing`, or everything that is wrong with them. */
export type PacingWords =
  | { readonly kind: 'options'; readonly options: PacingOptions }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads the words after `pacekeeper evaluate pacing`. */
export function parseEvaluatePacing(words: readonly string[]): PacingWords {
  const given = readWords(words);
  if ('faults' in given) return { kind: 'refused', faults: given.faults };
  const parsed = optionsSchema.safeParse(given.values);
  if (parsed.success) return { kind: 'options', options: parsed.data };
  const faults = parsed.error.issues.map(
    ({ path: [option = ''], message }) => `--${String(option)}: expected ${message}`,
  );
  return { kind: 'refused', faults: [...new Set(faults)] };
}

function readWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        ...{ deals: text, map: text, period: text, 'as-of': text, target: text, by: text },
        ...{ out: text, picture: text, json: { type: 'boolean' } as const },
        ...{ 'open-amount': text, 'known-until': text, 'time-zone': text, 'fiscal-start': text },
      },
    });
    return { values };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
