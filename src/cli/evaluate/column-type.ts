import type { PropertyType } from '../../domain/crm/property.ts';
import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';

/** The type of a column, with a remark for the report; or why it cannot be told. */
export type ColumnType =
  | { readonly kind: 'type'; readonly type: PropertyType; readonly remark: string | null }
  | { readonly kind: 'refused'; readonly value: string; readonly message: string };

/** Numbers with separators, as other locales or spreadsheets write them: "1.234,50", "12,5", "1 000". */
const foreignNumber = /^[+-]?\d{1,3}(?:[.,' \u00a0\u202f]\d{3})*(?:[.,]\d+)?$/u;

const notANumber = /^[+-]?(?:nan|inf|infinity)$/i;

/** Share of different values that must be numbers for the rest to be taken for slips. */
const MOSTLY = 0.9;

/** Different values up to which numbers are taken for codes. */
const CODES = 2;

/** Tells a column's type by its different values, none of them missing. */
export function columnType(values: readonly string[], heading: string): ColumnType {
  if (values.length === 0) return typed('enumeration', 'has no value at all');
  const others = values.filter((value) => readDecimal(value) === null);
  const [other] = others;
  if (other === undefined) return typed(values.length > CODES ? 'number' : 'enumeration');
  if (values.every((value) => readInstant(value) !== null)) return typed('datetime');
  const numbers = values.length - others.length;
  const fault = numberFault(others, numbers, heading);
  if (fault !== null) return fault;
  if (numbers >= MOSTLY * values.length && values.length > 10) {
    const shown = others.slice(0, 3).join(', ');
    const remark = `is read as choices, because of values such as ${shown}; if they mean "missing", say --missing ${others.join(',')}`;
    return typed('enumeration', remark);
  }
  const addresses = values.filter((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value));
  if (addresses.length >= MOSTLY * values.length) return typed('string');
  return typed(/^job ?title$/i.test(heading) ? 'string' : 'enumeration');
}

/** Numbers that are written so that they cannot be learned from. */
function numberFault(
  others: readonly string[],
  numbers: number,
  heading: string,
): ColumnType | null {
  const [other = ''] = others;
  if (numbers > 0 && others.every((value) => notANumber.test(value))) {
    return refused(other, `"${other}" is not a number that can be learned from.`, [
      `Leave the cell empty, or say --missing ${others.join(',')}.`,
    ]);
  }
  const foreign = others.filter((value) => foreignNumber.test(value));
  const [example] = foreign;
  const all = numbers + others.length;
  if (example === undefined || numbers + foreign.length < MOSTLY * all) return null;
  return refused(example, `"${example}" is not written as 1234.5.`, [
    'Export numbers with a decimal point and without separators for thousands,',
    `or leave the column out with --exclude "${heading}".`,
  ]);
}

function typed(type: PropertyType, remark: string | null = null): ColumnType {
  return { kind: 'type', type, remark };
}

function refused(value: string, what: string, remedy: readonly string[]): ColumnType {
  return { kind: 'refused', value, message: [what, ...remedy].join(' ') };
}
