import { clearForms, type DateForm, isoForm, yearLastForm, yearLastOf } from './date-forms.ts';
import { type DateReader, dateReader, readerOfParts } from './read-date.ts';

/** Which of the first two parts of "03/04/2026" is the day. */
export type DayOrder = 'day first' | 'month first';

/** How the dates of a column are read. */
export interface DateColumn {
  readonly read: DateReader;
  /** The form that is allowed, for messages. */
  readonly form: string;
  /** What was recognised, in words; null for ISO and for what was said beforehand. */
  readonly recognised: string | null;
  /** The order that the values show, or that was given; null where the question does not arise. */
  readonly order: DayOrder | null;
  /** A value of which nothing says whether day or month comes first; null when all is clear. */
  readonly unclear: string | null;
}

const isoStart = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;

/**
 * The dates of a column: in a pattern or an order that is given, else as its values show together. Where day and month cannot be
 * told apart none is read, and `form` says what to do.
 */
export function dateColumn(
  values: () => Iterable<string>,
  given: string | null,
  timeZone: string,
): DateColumn {
  if (given === 'day first' || given === 'month first') return inOrder(values, given, timeZone);
  if (given !== null) {
    const read = dateReader(given, timeZone);
    return { read, form: given, recognised: null, order: null, unclear: null };
  }
  return recognised(values, timeZone);
}

function recognised(values: () => Iterable<string>, timeZone: string): DateColumn {
  const texts = withoutIso(values());
  if (texts === null) return column(isoForm, null, timeZone);
  const [example] = texts.filter((text) => yearLastOf(text) !== null);
  if (example !== undefined) {
    const order = orderOf(texts);
    if (order !== null) return inOrder(values, order, timeZone);
    return unclear(example, timeZone);
  }
  const form = clearForms.find(
    ({ parts }) => texts.length > 0 && texts.every((text) => parts(text) !== undefined),
  );
  return form === undefined ? mostly(texts, timeZone) : column(form, texts[0] ?? null, timeZone);
}

/** Values of which most are dates of one form: the others are told one by one. Bare numbers among words are no dates. */
function mostly(texts: readonly string[], timeZone: string): DateColumn {
  const written = clearForms.slice(0, 2);
  const best = written.find(
    ({ parts }) => texts.filter((text) => parts(text) !== undefined).length * 2 > texts.length,
  );
  const example = texts.find((text) => best?.parts(text) !== undefined) ?? null;
  return column(best ?? isoForm, example, timeZone);
}

function inOrder(values: () => Iterable<string>, order: DayOrder, timeZone: string): DateColumn {
  const example = [...values()].find((text) => yearLastOf(text) !== null) ?? null;
  return { ...column(yearLastForm(order), example, timeZone), order };
}

function column({ parts, form, what }: DateForm, example: string | null, zone: string): DateColumn {
  const isTold = what !== null && example !== null;
  return {
    read: readerOfParts(parts, zone),
    form,
    recognised: isTold ? `dates such as ${example}, ${what}` : null,
    order: null,
    unclear: null,
  };
}

function unclear(example: string, timeZone: string): DateColumn {
  const iso = column(isoForm, null, timeZone);
  const form = `${iso.form}: of ${example} nothing says whether day or month comes first; a mapping file can ("dates": "dd/MM/yyyy")`;
  return { ...iso, form, unclear: example };
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

/** The order that the dates of a column show together; null when they show none, or both. */
function orderOf(texts: readonly string[]): DayOrder | null {
  const dates = texts.flatMap((text) => yearLastOf(text) ?? []);
  const beyondTwelve = (name: 'one' | 'two') => dates.some((each) => each[name] > 12);
  const alike = dates.every(({ one, two }) => one === two);
  // Nobody writes the month before the day with points between.
  const dayFirst = beyondTwelve('one') || alike || dates.every(({ sign }) => sign === '.');
  const monthFirst = beyondTwelve('two');
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day first' : 'month first';
}
