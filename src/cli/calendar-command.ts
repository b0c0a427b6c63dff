import { parseArgs } from 'node:util';
import * as z from 'zod';
import { dayRange, fiscalStart, weekday } from '../contract/calendar-file.ts';

const portal = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'the id of a portal: digits')
  .transform(Number)
  .optional();
const year = z
  .string()
  .regex(/^\d{4}$/, 'a year such as 2026')
  .transform(Number)
  .optional();

/** "REP 2026-12-21..2026-12-31": the days come last, because names have spaces. */
const timeOff = z.string().transform((text, context) => {
  const at = text.trim().lastIndexOf(' ');
  const days = dayRange.safeParse(text.trim().slice(at + 1));
  if (at > 0 && days.success) return { rep: text.trim().slice(0, at).trim(), days: days.data };
  context.addIssue({
    code: 'custom',
    message: 'a rep and days, such as "ana@example.com 2026-12-21..2026-12-31"',
  });
  return z.NEVER;
});
const days = z.array(dayRange).optional();

const showSchema = z
  .strictObject({
    words: z.array(z.string()).max(0, 'no further words'),
    year,
    json: z.boolean().default(false),
    portal,
  })
  .transform(({ words: _, ...rest }) => ({ verb: 'show' as const, ...rest }));

const setSchema = z
  .strictObject({
    words: z.array(z.string()).max(1, 'one file at most'),
    'fiscal-start': fiscalStart.optional(),
    weekend: z
      .string()
      .transform((text) => text.split(',').filter((each) => each.trim() !== ''))
      .pipe(z.array(weekday))
      .optional(),
    country: z.string().optional(),
    region: z.string().optional(),
    'no-holidays': z.boolean().default(false),
    'day-off': days,
    'no-days-off': z.boolean().default(false),
    'time-off': z.array(timeOff).optional(),
    'no-time-off': z.array(z.string()).optional(),
    portal,
  })
  .refine(({ portal: _, ...given }) => Object.values(given).some(isSaid), {
    error: 'Say what to set: a file, or options such as --country DE.',
  })
  .transform((given) => ({
    verb: 'set' as const,
    file: given.words[0] ?? null,
    portal: given.portal,
    change: {
      fiscalStart: given['fiscal-start'],
      weekend: given.weekend,
      country: given['no-holidays'] ? null : given.country,
      region: given.region,
      daysOff: given['no-days-off'] ? [] : undefined,
      moreDaysOff: given['day-off'],
      moreTimeOff: given['time-off'],
      noTimeOff: given['no-time-off'],
    },
  }));

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

/** What `pacekeeper calendar` is asked to do. */
export type CalendarOptions = z.output<typeof showSchema> | z.output<typeof setSchema>;

/** The words after `calendar`, or everything that is wrong with them. */
export type CalendarWords =
  | { readonly kind: 'options'; readonly options: CalendarOptions }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads the words after `pacekeeper calendar`. */
export function parseCalendar([verb = '', ...words]: readonly string[]): CalendarWords {
  if (verb !== 'show' && verb !== 'set') {
    return { kind: 'refused', faults: ['Expected: pacekeeper calendar show, or calendar set ...'] };
  }
  const given = readWords(words);
  if ('faults' in given) return { kind: 'refused', faults: given.faults };
  const parsed = (verb === 'show' ? showSchema : setSchema).safeParse(given.values);
  if (parsed.success) return { kind: 'options', options: parsed.data };
  return { kind: 'refused', faults: parsed.error.issues.map((issue) => wanted(verb, issue)) };
}

function wanted(verb: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `calendar ${verb} takes no ${issue.keys.map((key) => `--${key}`).join(', ')}.`;
  const [name] = issue.path;
  if (name === undefined) return issue.message;
  return name === 'words'
    ? `calendar ${verb}: expected ${issue.message}`
    : `--${String(name)}: expected ${issue.message}`;
}

function readWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        ...{ portal: text, year: text, json: flag, 'fiscal-start': text, weekend: text },
        ...{ country: text, region: text, 'no-holidays': flag, 'day-off': texts },
        ...{ 'no-days-off': flag, 'time-off': texts, 'no-time-off': texts },
      },
      allowPositionals: true,
    });
    return { values: { ...values, words: positionals } };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
