import * as z from 'zod';
import { dayRange, fiscalStart, weekday } from '../../contract/calendar-file.ts';
import { command } from '../line/command.ts';
import { anyText, portal } from '../line/values.ts';
import { argument, flag, option } from '../line/words.ts';

const acts = () => import('./calendar.ts');

const year = z
  .string()
  .regex(/^\d{4}$/, 'a year such as 2026')
  .transform(Number)
  .optional();

const show = command({
  summary: 'Show the fiscal year, weekend, holidays and days off',
  words: z.object({
    year: option('year', 'Whose holidays to list (default: this year)', year),
    json: flag('Print JSON'),
    portal,
  }),
  run: async (given) => (await acts()).showCalendar(given),
});

/** Text that a schema can read, as it was written. */
const readable = (schema: z.ZodType<unknown, string>) =>
  z.string().superRefine((text, context) => {
    for (const { message } of schema.safeParse(text).error?.issues ?? [])
      context.addIssue({ code: 'custom', message });
  });

/** "REP 2026-12-21..2026-12-31": the days come last, because names have spaces. */
const timeOff = z.string().transform((text, context) => {
  const at = text.trim().lastIndexOf(' ');
  const days = text.trim().slice(at + 1);
  if (at > 0 && dayRange.safeParse(days).success)
    return { rep: text.trim().slice(0, at).trim(), days };
  context.addIssue({
    code: 'custom',
    message: 'a rep and days, such as "ana@example.com 2026-12-21..2026-12-31"',
  });
  return z.NEVER;
});

const timesOff = z.array(timeOff).optional();
const daysOff = z.array(readable(dayRange)).optional();
const weekend = z
  .string()
  .transform((text) => text.split(',').filter((each) => each.trim() !== ''))
  .pipe(z.array(readable(weekday)))
  .optional();

const setWords = z
  .object({
    file: argument('file.json', 'A calendar as JSON', anyText),
    'fiscal-start': option('month', 'The first month of the fiscal year', fiscalStart.optional()),
    weekend: option('days', 'The weekend, e.g. sat,sun or fri,sat', weekend),
    country: option('code', 'Take the public holidays of a country off, e.g. DE', anyText),
    region: option('code', 'Include those of a region, e.g. BY', anyText),
    'no-holidays': flag('Do not take public holidays off'),
    'day-off': option('days', 'Another day off, or 2026-12-24..2026-12-31', daysOff),
    'no-days-off': flag('Remove all days off'),
    'time-off': option('rep days', 'Time off, as "Ana Diaz 2026-12-21..2026-12-31"', timesOff),
    'no-time-off': option('rep', 'Remove the time off of a rep', z.array(z.string()).optional()),
    portal,
  })
  .refine(
    ({ portal: _, ...given }) =>
      Object.values(given).some((value) => value !== undefined && value !== false),
    {
      error: 'Say what to set: a file, or options such as --country DE.',
    },
  );

const set = command({
  summary: 'Set the calendar, from a JSON file or by options',
  details:
    'What you do not name stays as it is. Options override the file, which docs/guides/goals.md describes.',
  words: setWords,
  examples: [
    'calendar set --country DE --region BY --fiscal-start 4',
    'calendar set calendar.json --day-off 2026-12-24',
  ],
  run: async (given) =>
    (await acts()).setCalendarBy(
      {
        fiscalStart: given['fiscal-start'],
        weekend: given.weekend,
        country: given['no-holidays'] ? null : given.country,
        region: given.region,
        daysOff: given['no-days-off'] ? [] : undefined,
        moreDaysOff: given['day-off'],
        moreTimeOff: given['time-off'],
        noTimeOff: given['no-time-off'],
      },
      given,
    ),
});

export const declared = { commands: { show, set } };
