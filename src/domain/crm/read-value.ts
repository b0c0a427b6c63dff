import type { Instant } from './time.ts';

/** Digits with an optional fraction and exponent ("1.0E7" is how HubSpot writes large numbers); ASCII only. */
const decimal = /^[+-]?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,3})?$/;

/** Milliseconds since 1970, as HubSpot writes moments in histories; shorter digits are a year or a count. */
const milliseconds = /^-?\d{11,14}$/;

const isoText =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))?$/;

/**
 * The number that a property's text says; null when it is not a finite decimal.
 * Stricter than `Number`: no hexadecimal, separators, `Infinity`, or digits of other scripts. `-0` is 0.
 */
export function readDecimal(text: string): number | null {
  if (!decimal.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : null;
}

/** The moment that a property's text says: ISO 8601 with an offset, a date (its UTC midnight), or milliseconds; else null. */
export function readInstant(text: string): Instant | null {
  if (milliseconds.test(text)) return Number(text);
  const parts = isoText.exec(text);
  if (parts === null) return null;
  const [, year, month, day] = parts.map(Number);
  if (!isCalendarDay(year ?? 0, month ?? 0, day ?? 0)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

/** HubSpot's checkbox text; null when it is neither. */
export function readFlag(text: string): boolean | null {
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

/** Engines roll February 30 over to March: such a day is a typing error, not a date. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}
