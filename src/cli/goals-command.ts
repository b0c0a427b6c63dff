import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

const portal = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'the id of a portal: digits')
  .transform(Number)
  .optional();
const now = z.iso
  .datetime({ offset: true, error: 'a moment with its offset, e.g. 2026-11-14T09:00:00+01:00' })
  .transform((text) => Temporal.Instant.from(text).epochMilliseconds)
  .optional();
const noWords = z.array(z.string()).max(0, 'no further words');

const verbs = {
  import: z
    .strictObject({
      words: z.array(z.string()).length(1, 'one file: CSV, or JSON by its name'),
      'dry-run': z.boolean().default(false),
      portal,
      now,
    })
    .transform(({ words: [file = ''], 'dry-run': dryRun, ...rest }) => ({
      verb: 'import' as const,
      file,
      dryRun,
      ...rest,
    })),
  list: z
    .strictObject({ words: noWords, json: z.boolean().default(false), portal })
    .transform(({ json, portal }) => ({ verb: 'list' as const, json, portal })),
  remove: z
    .strictObject({
      words: z.array(z.string()).min(1, 'the ids of goals, as "goals list" shows them'),
      portal,
    })
    .transform(({ words, portal }) => ({ verb: 'remove' as const, ids: words, portal })),
};

/** What `pacekeeper goals` is asked to do. */
export type GoalsOptions = z.output<(typeof verbs)[keyof typeof verbs]>;

/** The words after `goals`, or everything that is wrong with them. */
export type GoalsWords =
  | { readonly kind: 'options'; readonly options: GoalsOptions }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads the words after `pacekeeper goals`. */
export function parseGoals([verb = '', ...words]: readonly string[]): GoalsWords {
  if (verb !== 'import' && verb !== 'list' && verb !== 'remove') {
    return {
      kind: 'refused',
      faults: ['Expected: pacekeeper goals import FILE, goals list, or goals remove ID ...'],
    };
  }
  const given = readWords(words);
  if ('faults' in given) return { kind: 'refused', faults: given.faults };
  const parsed = verbs[verb].safeParse(given.values);
  if (parsed.success) return { kind: 'options', options: parsed.data };
  return { kind: 'refused', faults: parsed.error.issues.map((issue) => wanted(verb, issue)) };
}

function wanted(verb: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `goals ${verb} takes no ${issue.keys.map((key) => `--${key}`).join(', ')}.`;
  const [name] = issue.path;
  return name === 'words'
    ? `goals ${verb}: expected ${issue.message}`
    : `--${String(name)}: expected ${issue.message}`;
}

function readWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { 'dry-run': flag, json: flag, portal: text, now: text },
      allowPositionals: true,
    });
    return { values: { ...values, words: positionals } };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
