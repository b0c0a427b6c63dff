import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/crm/time.ts';
import { escapePattern } from './escape-pattern.ts';

/** A moment read from text; null when the text is no such moment. */
export type DateReader = (text: string) => Instant | null;

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?)?(?<offset>Z|[+-]\d{2}:?\d{2})?$/;

/** What a pattern may hold besides other characters, and the digits each takes. */
const tokens: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};
const TOKEN = /yyyy|MM?|dd?|HH?|mm|ss/g;

/** Whether a date pattern names a year, a month and a day, each once. */
export function isDatePattern(pattern: string): boolean {
  const found = (pattern.match(TOKEN) ?? []).map((each) => tokens[each]?.slice(3, 6));
  const letters = pattern.replaceAll(TOKEN, '').replaceAll('T', '');
  const once = new Set(found).size === found.length;
  return (
    once && ['yea', 'mon', 'day'].every((each) => found.includes(each)) && !/[a-z]/i.test(letters)
  );
}

/**
 * Reads ISO dates and times and the exports' `YYYY-MM-DD HH:mm`, or one pattern such as `dd.MM.yyyy HH:mm`. Without an
 * offset the time is the zone's; a day is its first moment there. Days that no calendar has are refused.
 */
export function dateReader(pattern: string | null, timeZone: string): DateReader {
  const shape = pattern === null ? ISO : patternShape(pattern);
  return readerOfParts((text) => shape.exec(text)?.groups, timeZone);
}

/** The digits of a moment, by name: `year`, `month`, `day`, `hour`, `minute`, `second`, `fraction`, `offset`. */
export type MomentParts = Readonly<Record<string, string | undefined>>;

/** Reads moments by their parts. Texts that were read are remembered: a column repeats its days. */
export function readerOfParts(
  partsOf: (text: string) => MomentParts | undefined,
  timeZone: string,
): DateReader {
  const known = new Map<string, Instant | null>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const moment = momentOf(partsOf(text), timeZone);
    known.set(text, moment);
    return moment;
  };
}

/** The parts of a moment that is written in ISO form. */
export function isoParts(text: string): MomentParts | undefined {
  return ISO.exec(text)?.groups;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A wall clock time (in UTC) in a pattern; null when the pattern has no place for its time of day. */
export function writtenDate(date: Date, pattern: string): string | null {
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()).padStart(4, '0'),
    MM: twoDigits(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    dd: twoDigits(date.getUTCDate()),
    d: String(date.getUTCDate()),
    HH: twoDigits(hour),
    H: String(hour),
    mm: twoDigits(minute),
    ss: twoDigits(second),
  };
  const has = (part: RegExp) => part.test(pattern);
  if ((hour > 0 && !has(/H/)) || (minute > 0 && !has(/mm/)) || (second > 0 && !has(/ss/)))
    return null;
  return pattern.replaceAll(TOKEN, (token) => parts[token] ?? token);
}

function patternShape(pattern: string): RegExp {
  const parts = pattern.split(new RegExp(`(${TOKEN.source})`));
  return new RegExp(`^${parts.map((part) => tokens[part] ?? escapePattern(part)).join('')}$`);
}

function momentOf(parts: MomentParts | undefined, timeZone: string): Instant | null {
  if (parts === undefined) return null;
  const number = (part: string) => Number(parts[part] ?? 0);
  try {
    const local = Temporal.PlainDateTime.from(
      {
        year: number('year'),
        month: number('month'),
        day: number('day'),
        hour: number('hour'),
        minute: number('minute'),
        second: number('second'),
        millisecond: Number((parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
      },
      { overflow: 'reject' },
    );
    return local.toZonedDateTime(zoneOf(parts['offset'], timeZone)).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function zoneOf(offset: string | undefined, timeZone: string): string {
  if (offset === undefined) return timeZone;
  if (offset === 'Z') return 'UTC';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
