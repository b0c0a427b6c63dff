import { parseArgs } from 'node:util';
import * as z from 'zod';

const hour = z
  .string()
  .regex(/^([01]?\d|2[0-3])$/, 'an hour of the day, 0 to 23')
  .transform(Number);
const digits = (what: string) => z.string().regex(/^[1-9]\d{0,19}$/, `${what}: digits`);
const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

const wishes = {
  every: oneOf('day', 'week').optional(),
  hour: hour.optional(),
  email: oneOf('on', 'off').optional(),
  hubspot: oneOf('off', 'task', 'note').optional(),
  ranks: oneOf('private', 'team').optional(),
};

const schema = z
  .strictObject({
    verb: oneOf('show', 'set', 'preview'),
    ...wishes,
    user: digits('the id of a HubSpot user').optional(),
    'as-portal': z.boolean().default(false),
    confirm: z.boolean().default(false),
    portal: digits('the id of a portal').transform(Number).optional(),
  })
  .superRefine(({ verb, user, 'as-portal': asPortal, ...given }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const said = Object.keys(wishes).filter((name) => name in given);
    if (verb === 'set' && said.length === 0 && !asPortal)
      refuse('Say what to set: --every, --hour, --email, --hubspot or --ranks.');
    if (verb === 'show' && (said.length > 0 || user !== undefined))
      refuse('"updates show" shows everything: leave the options out.');
    if (asPortal && (user === undefined || said.length > 0))
      refuse('--as-portal goes with --user alone: the user has updates as the portal then.');
    if (user !== undefined && (given.hour !== undefined || given.ranks !== undefined))
      refuse('--hour and --ranks are for the whole portal: leave --user out.');
  });

/** What `pacekeeper updates` is asked to do. */
export type UpdatesOptions = z.output<typeof schema>;

/** The words after `updates`, or everything that is wrong with them. */
export type UpdatesWords =
  | { readonly kind: 'options'; readonly options: UpdatesOptions }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads the words after `pacekeeper updates`. */
export function parseUpdates([verb = '', ...words]: readonly string[]): UpdatesWords {
  if (!['show', 'set', 'preview'].includes(verb)) {
    return {
      kind: 'refused',
      faults: ['Expected: pacekeeper updates show, updates set ..., or updates preview.'],
    };
  }
  const given = readWords(words);
  if ('faults' in given) return { kind: 'refused', faults: given.faults };
  const parsed = schema.safeParse({ verb, ...given.values });
  if (parsed.success) return { kind: 'options', options: parsed.data };
  return {
    kind: 'refused',
    faults: parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `--${path.join('.')}: expected ${message}`,
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
        every: text,
        hour: text,
        email: text,
        hubspot: text,
        ranks: text,
        user: text,
        'as-portal': flag,
        confirm: flag,
        portal: text,
      },
    });
    return { values };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
