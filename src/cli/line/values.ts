import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Instant } from '../../domain/crm/time.ts';
import { option } from './words.ts';

/** Any text, or none. */
export const anyText = z.string().optional();

/** A text that must be given. */
export const someText = z.string().min(1, 'a text that is not empty');

/** One of these words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: orList.format(values) });
const orList = new Intl.ListFormat('en', { type: 'disjunction' });

/** Texts with commas between. */
export const texts = z
  .string()
  .default('')
  .transform((said) => said.split(',').map((each) => each.trim()))
  .transform((all) => all.filter((each) => each !== ''));

/** A whole number, 0 or more. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'a whole number')
  .transform(Number)
  .optional();

const digits = /^[1-9]\d{0,14}$/;

/** A moment in ISO form with its offset, in ms since 1970. */
export const momentWithOffset = z.iso
  .datetime({ offset: true, error: 'a time with its offset, e.g. 2026-11-14T09:00:00+01:00' })
  .transform((said): Instant => Date.parse(said))
  .optional();

/** The id of a HubSpot user: digits. */
export const userId = z.string().regex(/^[1-9]\d{0,19}$/, 'the id of a HubSpot user: digits');

/** A day, or a moment with its offset, in ISO form. */
export const dayOrMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'a date, or a time with its offset, e.g. 2026-03-31 or 2026-03-31T17:00:00+02:00',
});

/** What {@link dayOrMoment} means, in ms since 1970; a day is its start in the zone. */
export function instantOf(said: string, timeZone: string): Instant {
  return said.includes('T')
    ? Date.parse(said)
    : Temporal.PlainDate.from(said).toZonedDateTime(timeZone).epochMilliseconds;
}

/** An IANA time zone. */
export const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'an IANA time zone, e.g. Europe/Berlin' })
  .optional();

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** `--portal ID`, as all commands about a portal take it. */
export const portal = option(
  'id',
  'Which portal, if the database holds more than one',
  z.string().regex(digits, 'a portal id: digits').transform(Number).optional(),
);
