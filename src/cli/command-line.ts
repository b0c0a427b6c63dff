import { parseArgs, types } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Instant } from '../domain/crm/time.ts';
import { type CalendarOptions, parseCalendar } from './calendar-command.ts';
import { type ChangesOptions, parseChanges } from './changes-command.ts';
import { type EvaluateOptions, parseEvaluate } from './evaluate-command.ts';
import { type PacingOptions, parseEvaluatePacing } from './evaluate-pacing-command.ts';
import { type GoalsOptions, parseGoals } from './goals-command.ts';
import {
  type LeaksCommand,
  type LearnCommand,
  type PersonasCommand,
  parseLeads,
} from './leads-commands.ts';
import { parseRules, type RulesCommand } from './rules-command.ts';
import { parseUpdates, type UpdatesOptions } from './updates-command.ts';

/** Words on the command line that cannot be used: all faults at once. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(`${faults.join('\n')}\nSee "pacekeeper help".`, options);
  }
}

const wholeNumber = (least: number) =>
  z
    .string()
    .regex(/^\d+$/, 'a whole number')
    .transform(Number)
    .refine((value) => Number.isSafeInteger(value) && value >= least, {
      error: `a whole number from ${least}`,
    });

/** A day or a moment in ISO form. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'a date or a moment with its offset, e.g. 2026-03-31 or 2026-03-31T17:00:00+02:00',
});

const startOptionsSchema = z
  .strictObject({
    files: z.array(z.string()),
    portal: z.boolean().default(false),
    once: z.boolean().default(false),
    now: moment.optional(),
    mapping: z.string().optional(),
    goals: z.string().optional(),
    'time-zone': z
      .string()
      .refine((zone) => isTimeZone(zone), { error: 'an IANA time zone, e.g. Europe/Berlin' })
      .optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency code, e.g. EUR')
      .optional(),
    seed: wholeNumber(0).optional(),
    contacts: wholeNumber(0).optional(),
    deals: wholeNumber(0).optional(),
  })
  .superRefine(({ files, portal, now, mapping, goals, seed, contacts, deals }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const generated = seed ?? contacts ?? deals;
    if (portal && files.length > 0) refuse('Give files or --portal, not both.');
    if (portal && now !== undefined)
      refuse('--now does not go with --portal: a real portal has its own clock.');
    if (files.length === 0 && mapping !== undefined)
      refuse('--mapping says how files are read: give the files too.');
    if (files.length === 0 && goals !== undefined)
      refuse('--goals belongs to files: give the files too.');
    if ((files.length > 0 || portal) && generated !== undefined) {
      refuse('--seed, --contacts and --deals are for the generated team: leave them out.');
    }
  })
  .transform(({ now, ...options }) => ({
    ...options,
    ...(now !== undefined && { now: instantOf(now, options['time-zone'] ?? 'UTC') }),
    // A mapping file may name the zone that a day is one of.
    ...(now !== undefined && !now.includes('T') && { nowDay: Temporal.PlainDate.from(now) }),
  }));

export type StartOptions = z.infer<typeof startOptionsSchema>;

const roles = ['admin', 'manager', 'marketer', 'rep'] as const;

export type Command =
  | { readonly name: 'help' | 'serve' | 'sync' }
  | { readonly name: 'start'; readonly options: StartOptions }
  | { readonly name: 'evaluate'; readonly options: EvaluateOptions }
  | { readonly name: 'evaluate pacing'; readonly options: PacingOptions }
  | { readonly name: 'goals'; readonly options: GoalsOptions }
  | LearnCommand
  | LeaksCommand
  | PersonasCommand
  | { readonly name: 'changes'; readonly options: ChangesOptions }
  | { readonly name: 'calendar'; readonly options: CalendarOptions }
  | { readonly name: 'updates'; readonly options: UpdatesOptions }
  | RulesCommand
  | { readonly name: 'roles'; readonly userId: string; readonly role: (typeof roles)[number] };

/** Reads the command line; throws {@link UsageError}. */
export function parseCommand(words: readonly string[]): Command {
  const [name = 'help', ...rest] = words;
  if (words.includes('--help') || words.includes('-h')) return { name: 'help' };
  switch (name) {
    case 'help':
      return { name: 'help' };
    case 'start':
      return { name, options: parseStart(rest) };
    case 'serve':
    case 'sync':
      if (rest.length > 0) throw new UsageError([`"pacekeeper ${name}" takes no further words.`]);
      return { name };
    case 'updates':
      return readUpdates(rest);
    case 'roles':
      return parseRoles(rest);
    case 'rules':
      return readRules(rest);
    case 'goals':
      return readGoals(rest);
    case 'learn':
    case 'leaks':
    case 'personas':
      return readLeads(name, rest);
    case 'changes':
      return readChanges(rest);
    case 'calendar':
      return readCalendar(rest);
    case 'evaluate':
      return readEvaluate(rest);
    default:
      throw new UsageError([`There is no command "${name}".`]);
  }
}

function readRules(words: readonly string[]): Command {
  const read = parseRules(words);
  if (typeof read === 'string') throw new UsageError([read]);
  return read;
}

function readUpdates(words: readonly string[]): Command {
  const read = parseUpdates(words);
  if (read.kind === 'refused') throw new UsageError(read.faults);
  return { name: 'updates', options: read.options };
}

function readEvaluate(words: readonly string[]): Command {
  if (words.includes('--help')) return { name: 'help' };
  if (words[0] === 'pacing') return readEvaluatePacing(words.slice(1));
  const read = parseEvaluate(words);
  if (read.kind === 'refused') throw new UsageError(read.faults);
  return { name: 'evaluate', options: read.options };
}

function readEvaluatePacing(words: readonly string[]): Command {
  const read = parseEvaluatePacing(words);
  if (read.kind === 'refused') throw new UsageError(read.faults);
  return { name: 'evaluate pacing', options: read.options };
}

function readGoals(words: readonly string[]): Command {
  const read = parseGoals(words);
  if (read.kind === 'refused') throw new UsageError(read.faults);
  return { name: 'goals', options: read.options };
}

function readChanges(words: readonly string[]): Command {
  const read = parseChanges(words);
  if (read.kind === 'refused') throw new UsageError(read.faults);
  return { name: 'changes', options: read.options };
}

function readCalendar(words: readonly string[]): Command {
  const read = parseCalendar(words);
  if (read.kind === 'refused') throw new UsageError(read.faults);
  return { name: 'calendar', options: read.options };
}

function parseStart(words: readonly string[]): StartOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    portal: flag,
    once: flag,
    now: text,
    mapping: text,
    goals: text,
    'time-zone': text,
    currency: text,
    seed: text,
    contacts: text,
    deals: text,
  };
  const given = readWords(words, options);
  const parsed = startOptionsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `--${path.join('.')}: expected ${message}`,
    ),
  );
}

function readWords(
  words: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: options ?? {},
      allowPositionals: true,
    });
    return { ...values, files: positionals };
  } catch (cause) {
    throw new UsageError(
      [types.isNativeError(cause) ? firstSentence(cause.message) : String(cause)],
      {
        cause,
      },
    );
  }
}

/** Node goes on to explain positional arguments, of no use to somebody who mistyped an option. */
function firstSentence(message: string): string {
  return message.split('. ', 1)[0] ?? message;
}

function parseRoles([verb, userId, role]: readonly string[]): Command {
  const known = roles.find((each) => each === role);
  if (verb === 'assign' && userId !== undefined && /^\d+$/.test(userId) && known !== undefined) {
    return { name: 'roles', userId, role: known };
  }
  throw new UsageError([
    `Expected: pacekeeper roles assign USER ROLE (USER: a HubSpot user id; ROLE: ${roles.join(', ')}).`,
  ]);
}

function readLeads(name: 'learn' | 'leaks' | 'personas', words: readonly string[]): Command {
  const read = parseLeads(name, words);
  if (typeof read === 'string') throw new UsageError([read]);
  return read;
}

/** A moment as ms since 1970; a day is its start in the zone. */
function instantOf(moment: string, timeZone: string): Instant {
  return moment.includes('T')
    ? Date.parse(moment)
    : Temporal.PlainDate.from(moment).toZonedDateTime(timeZone).epochMilliseconds;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
