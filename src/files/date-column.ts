import { DAY_MS } from '../domain/crm/time.ts';
import {
  type DateReader,
  dateReader,
  isoParts,
  type MomentParts,
  readerOfParts,
} from './read-date.ts';

/** How the dates of a column are read. */
export interface DateColumn {
  readonly read: DateReader;
  /** The form that is allowed, for messages. */
  readonly form: string;
  /** What was recognised, in words; null for ISO and for what was said beforehand. */
  readonly recognised: string | null;
}

const ISO_FORM = 'yyyy-MM-dd or yyyy-MM-dd HH:mm';
const isoStart = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;

/**
 * The dates of a column: in a pattern that is given, else as its values show together: ISO, day or month first, or Excel's day
 * numbers. Where day and month cannot be told apart none is read, and `form` says what to do.
 */
export function dateColumn(
  values: () => Iterable<string>,
  pattern: string | null,
  timeZone: string,
): DateColumn {
  const read = dateReader(pattern, timeZone);
  if (pattern !== null) return { read, form: pattern, recognised: null };
  const iso = { read, form: ISO_FORM, recognised: null };
  const texts = withoutIso(values());
  if (texts === null) return iso;
  const slashed = texts.filter((text) => yearLast.test(text));
  const [example] = slashed;
  if (example !== undefined)
    return yearLastColumn(slashed, example, timeZone) ?? unclear(iso, example);
  const isSerial = texts.length > 0 && texts.every((text) => serial.test(text));
  return isSerial ? serialColumn(timeZone) : iso;
}

/** The different texts of a column; null as soon as one of them is an ISO date. */
function withoutIso(values: Iterable<string>): readonly string[] | null {
  const texts = new Set<string>();
  for (const text of values) {
    if (isoStart.test(text)) return null;
    texts.add(text);
  }
  return [...texts];
}

/** "1.12.2026", "12/01/2026 3:30 PM": parts in either order, with the year last. */
const yearLast =
  /^(?<one>\d{1,2})(?<sign>[./-])(?<two>\d{1,2})\k<sign>(?<year>\d{4})(?:,? +(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: ?(?<half>[AP])M)?)?$/i;

function yearLastColumn(
  texts: readonly string[],
  example: string,
  timeZone: string,
): DateColumn | null {
  const parts = texts.map((text): MomentParts => yearLast.exec(text)?.groups ?? {});
  const beyondTwelve = (name: 'one' | 'two') => parts.some((each) => Number(each[name]) > 12);
  const alike = parts.every(({ one, two }) => Number(one) === Number(two));
  // Nobody writes the month before the day with points between.
  const dayFirst = beyondTwelve('one') || alike || parts.every(({ sign }) => sign === '.');
  const monthFirst = beyondTwelve('two');
  if (dayFirst === monthFirst) return null;
  const [day, month] = dayFirst ? ['one', 'two'] : ['two', 'one'];
  const partsOf = (text: string): MomentParts | undefined => {
    const found = yearLast.exec(text)?.groups;
    if (found === undefined) return undefined;
    return { ...found, day: found[day ?? ''], month: found[month ?? ''], hour: hourOf(found) };
  };
  const order = dayFirst ? 'the day' : 'the month';
  return {
    read: readerOfParts(partsOf, timeZone),
    form: `${dayFirst ? 'dd/MM/yyyy' : 'MM/dd/yyyy'} (as the column's other dates)`,
    recognised: `dates such as ${example}, ${order} first`,
  };
}

/** The hour of the day; of a clock with two halves, 12 is the first hour of each. No hour is out of the clock's range. */
function hourOf({ hour, half }: MomentParts): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const isOnClock = Number(hour) >= 1 && Number(hour) <= 12;
  if (!isOnClock) return '99';
  return String((Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0));
}

function unclear(iso: DateColumn, example: string): DateColumn {
  const form = `${iso.form}: of ${example} nothing says whether day or month comes first; a mapping file can ("dates": "dd/MM/yyyy")`;
  return { ...iso, form };
}

/** Excel's number of a day between 1954 and 2119, with the time as its fraction. */
const serial = /^[2-7]\d{4}(?:[.,]\d{1,12})?$/;
const SECOND_MS = 1000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

function serialColumn(timeZone: string): DateColumn {
  const partsOf = (text: string): MomentParts | undefined => {
    if (!serial.test(text)) return undefined;
    const at =
      DAY_NOUGHT + SECOND_MS * Math.round((Number(text.replace(',', '.')) * DAY_MS) / SECOND_MS);
    return isoParts(new Date(at).toISOString().replace('Z', ''));
  };
  const recognised = "dates as Excel's day numbers";
  return { read: readerOfParts(partsOf, timeZone), form: "Excel's day numbers", recognised };
}
