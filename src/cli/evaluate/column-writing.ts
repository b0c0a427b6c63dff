import { notationOf, numberReader, plainNotation } from '../../domain/crm/number-notation.ts';
import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';
import { dateColumn } from '../../files/date-column.ts';

type Values = readonly (string | null)[];

/** A column with its numbers plain. `form`: how they were written, by an example; null when they stand as they did. */
export interface PlainColumn {
  readonly values: Values;
  readonly form: string | null;
}

/** Numbers of another notation as plain ones, where all values of the column show it. */
export function plainColumn(values: Values): PlainColumn {
  const known = [...new Set(values.filter((value) => value !== null))];
  const notation = notationOf(known);
  const asTheyStand = { values, form: null };
  if (notation === null || notation === plainNotation) return asTheyStand;
  const read = numberReader(notation);
  if (known.some((value) => read(value) === null)) return asTheyStand;
  const form = `1${notation.thousands}234${notation.decimal}5`;
  return { values: values.map((value) => (value === null ? null : read(value))), form };
}

/** How a column of times is read: as dates where all of them are, else as numbers that rise with time. */
export interface TimeReader {
  readonly read: (text: string) => number | null;
  readonly dated: boolean;
}

/** Moments as HubSpot writes them, numbers, or dates in the one form that all of them show (in UTC). */
export function timeReader(texts: Values): TimeReader {
  const known = texts.filter((text) => text !== null);
  const readsAll = (read: TimeReader['read']) =>
    known.length === texts.length && known.every((text) => read(text) !== null);
  if (readsAll(readInstant)) return { read: readInstant, dated: true };
  const column = dateColumn(() => known, null, 'UTC');
  const isDates = !readsAll(readDecimal) && readsAll(column.read);
  return isDates ? { read: column.read, dated: true } : { read: readDecimal, dated: false };
}
