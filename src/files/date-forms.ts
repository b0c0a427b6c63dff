import { DAY_MS } from '../domain/crm/time.ts';
import { monthOfName } from './month-names.ts';
import { isoParts, type MomentParts } from './read-date.ts';

/** A way of writing moments. */
export interface DateForm {
  /** In words, for messages: what is allowed. */
  readonly form: string;
  /** In words, for what was recognised; null for ISO, which is what programs write. */
  readonly what: string | null;
  /** The parts of a moment, as the wall clock shows them; undefined where the text is written otherwise. */
  readonly parts: (text: string) => MomentParts | undefined;
}

const clock =
  '(?:,? *(?:T|at|um|a las|à|kl\\.?|klo)? *(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?(?: ?(?<half>[AP])\\.?M\\.?)?)?';

/** "2026/12/01", "2026.12.1 9:30 PM", "20261201". */
const yearFirst = new RegExp(
  `^(?<year>\\d{4})(?<sign>[./-])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})${clock}$`,
  'i',
);
const compact = /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])$/;
const eastAsian = new RegExp(
  `^(?<year>\\d{4}) ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]?${clock}$`,
  'i',
);
/** "1.12.2026", "12/01/26 3:30 PM": day and month in either order, with the year last. */
const yearLast = new RegExp(
  `^(?<one>\\d{1,2})(?<sign>[./-])(?<two>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})${clock}$`,
  'i',
);

/** A date with the year last, before anybody has said which of the first two parts is the day. */
export interface YearLast {
  readonly one: number;
  readonly two: number;
  readonly sign: string;
}

/** The first two parts of a date with the year last; null where it is written otherwise. */
export function yearLastOf(text: string): YearLast | null {
  const found = yearLast.exec(text)?.groups;
  if (found === undefined) return null;
  return { one: Number(found['one']), two: Number(found['two']), sign: found['sign'] ?? '' };
}

export const isoForm: DateForm = {
  form: 'yyyy-MM-dd or yyyy-MM-dd HH:mm',
  what: null,
  parts: isoParts,
};

/** Dates with the year last, in one order. */
export function yearLastForm(order: 'day first' | 'month first'): DateForm {
  const isDayFirst = order === 'day first';
  const parts = (text: string): MomentParts | undefined => {
    const found = yearLast.exec(text)?.groups;
    if (found === undefined) return undefined;
    const [day, month] = isDayFirst ? ['one', 'two'] : ['two', 'one'];
    return clocked({ ...found, day: found[day ?? ''], month: found[month ?? ''] });
  };
  return {
    form: `${isDayFirst ? 'dd/MM/yyyy' : 'MM/dd/yyyy'} (as the column's other dates)`,
    what: isDayFirst ? 'the day first' : 'the month first',
    parts,
  };
}

const TIME =
  /(?:^|[ T,])(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?: ?(?<half>[AP])\.?M\.?)?(?= |$|[+-]|Z|UTC|GMT)/i;
const OFFSET = /(?:(?<zero>UTC|GMT|Z)|(?<offset>[+-]\d{2}:?\d{2}))$/;

/** Characters beyond which a text is no date. */
const LONGEST = 80;

/** "1 Dec 2026", "December 1, 2026 9:30 AM", "12 de diciembre de 2026", "Tue, 01-Dec-26". */
function namedParts(text: string): MomentParts | undefined {
  if (text.length > LONGEST) return undefined;
  const time = TIME.exec(text);
  const found = OFFSET.exec(text)?.groups;
  const rest = text.replace(TIME, ' ').replace(time === null ? /$^/ : OFFSET, ' ');
  const month = monthOfName(rest);
  const numbers = rest.match(/\d+/g) ?? [];
  if (month === null || numbers.length !== 2) return undefined;
  const [first = '', second = ''] = numbers;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return undefined;
  const offset = found?.['zero'] === undefined ? found?.['offset'] : 'Z';
  return clocked({
    ...(time?.groups ?? {}),
    day,
    month: String(month),
    year,
    ...(time !== null && offset !== undefined && { offset }),
  });
}

const DIGITS_OF_MS = 13;

/** Milliseconds or seconds since 1970, between 2001 and 2033 or later. */
function epochParts(text: string): MomentParts | undefined {
  if (!/^(?:1\d{12}|1\d{9})$/.test(text)) return undefined;
  const ms = text.length === DIGITS_OF_MS ? Number(text) : Number(text) * 1000;
  return isoParts(new Date(ms).toISOString());
}

/** Excel's number of a day between 1954 and 2119, with the time as its fraction. */
const serial = /^[2-7]\d{4}(?:[.,]\d{1,12})?$/;
const SECOND_MS = 1000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

function serialParts(text: string): MomentParts | undefined {
  if (!serial.test(text)) return undefined;
  const at =
    DAY_NOUGHT + SECOND_MS * Math.round((Number(text.replace(',', '.')) * DAY_MS) / SECOND_MS);
  return isoParts(new Date(at).toISOString().replace('Z', ''));
}

function matched(...shapes: readonly RegExp[]): DateForm['parts'] {
  return (text) => {
    for (const shape of shapes) {
      const found = shape.exec(text)?.groups;
      if (found !== undefined) return clocked(found);
    }
    return undefined;
  };
}

/** The forms in which nothing is left open. Dates among other values are not looked for: every value must be written so. */
export const clearForms: readonly DateForm[] = [
  {
    form: 'yyyy/MM/dd (as the column’s other dates)',
    what: 'the year first',
    parts: matched(yearFirst, eastAsian, compact),
  },
  { form: 'dates with the month as a word', what: 'the month as a word', parts: namedParts },
  {
    form: 'milliseconds or seconds since 1970',
    what: 'milliseconds or seconds since 1970',
    parts: epochParts,
  },
  { form: "Excel's day numbers", what: "Excel's day numbers", parts: serialParts },
];

/** Two digits of a year mean the hundred years up to 2069; the hour is that of a day of 24. */
function clocked(parts: MomentParts): MomentParts {
  const { year = '' } = parts;
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  return { ...parts, year: full, hour: hourOf(parts) };
}

/** The hour of the day; of a clock with two halves, 12 is the first hour of each. No hour is out of the clock's range. */
function hourOf({ hour, half }: MomentParts): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const isOnClock = Number(hour) >= 1 && Number(hour) <= 12;
  if (!isOnClock) return '99';
  return String((Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0));
}
