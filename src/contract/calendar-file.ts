import * as z from 'zod';
import type { Weekday } from '../domain/calendar/calendar.ts';
import type { CalendarChange } from '../domain/calendar/change-calendar.ts';
import type { DayRange } from '../domain/calendar/portal-calendar.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const MONTHS = 12;
export const fiscalStart = z.coerce
  .number({ error: 'a month from 1 to 12' })
  .int('a whole month from 1 to 12')
  .min(1, 'a month from 1 to 12')
  .max(MONTHS, 'a month from 1 to 12');

/** "sat", "Saturday"; by their first three letters. */
export const weekday = z
  .string()
  .transform((text) => text.trim().toLowerCase().slice(0, 'mon'.length))
  .pipe(z.enum(weekdays, { error: `days of the week: ${weekdays.join(', ')}` }))
  .transform((name) => (weekdays.indexOf(name) + 1) as Weekday);
const weekend = z.array(weekday, { error: 'a list of days of the week' });

const day = z.iso.date();
const RANGE = '..';
/** A day, or the first and the last with two dots between. */
export const dayRange = z
  .string({ error: 'a day such as 2026-12-24, or days such as 2026-12-24..2026-12-31' })
  .transform((text) => {
    const [first = '', last = first] = text.trim().split(RANGE);
    return { first, last };
  })
  .refine(
    ({ first, last }: DayRange) =>
      day.safeParse(first).success && day.safeParse(last).success && first <= last,
    { error: 'a day such as 2026-12-24, or days such as 2026-12-24..2026-12-31' },
  );

const country = z
  .string({ error: 'a country in two capitals, such as DE' })
  .regex(/^[A-Z]{2}$/, 'a country in two capitals, such as DE');
const region = z
  .string({ error: 'a part of the country, such as BY' })
  .min(1, 'a part of the country, such as BY');

const person = z.strictObject({
  rep: z.string({ error: 'a rep, by name, e-mail address or owner id' }).min(1, 'a rep'),
  country: country.optional(),
  region: region.optional(),
  timeOff: z.array(dayRange, { error: 'a list of days or stretches of days' }).default([]),
});

/** A calendar file: what it names replaces what is set, the rest stays. */
export const calendarFileSchema = z.strictObject({
  fiscalStart: fiscalStart.optional(),
  weekend: weekend.optional(),
  country: country.nullable().optional(),
  region: region.nullable().optional(),
  daysOff: z.array(dayRange, { error: 'a list of days or stretches of days' }).optional(),
  people: z.array(person, { error: 'a list of reps with what differs for them' }).optional(),
}) satisfies z.ZodType<CalendarChange>;

/** A change of the calendar: what a file can say, and what is added to it or taken out of it. */
export const calendarChangeSchema = calendarFileSchema.extend({
  moreDaysOff: z.array(dayRange).optional(),
  moreTimeOff: z.array(z.strictObject({ rep: z.string().min(1), days: dayRange })).optional(),
  noTimeOff: z.array(z.string().min(1)).optional(),
}) satisfies z.ZodType<CalendarChange>;
