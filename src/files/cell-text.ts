import { Decimal } from 'decimal.js';
import { type NumberNotation, written } from '../domain/crm/number-notation.ts';
import { refuseZeros } from './decode-text.ts';
import { writtenDate } from './read-date.ts';

/** A cell of a workbook. Dates are wall clock times, with UTC standing for wherever the file is from. */
export type Cell = string | number | boolean | Date | null;

/** How the texts of a column are written, so that its numbers and dates become texts that are read alike. */
export interface ColumnWriting {
  readonly numbers: NumberNotation;
  /** A pattern such as `dd.MM.yyyy`; null: ISO. */
  readonly dates: string | null;
}

/** What Excel shows for a date that no calendar has. */
const NO_DATE = '#####';

/** A cell as text, as the spreadsheet itself would export it in the column's writing. */
export function cellText(cell: Cell, { numbers, dates }: ColumnWriting): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return refuseZeros(cell.replaceAll(/\r\n?/g, '\n'));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? written(plainText(cell), numbers) : dateText(cell, dates);
}

/** Spreadsheets keep 15 digits; what a sum leaves behind them is not part of the number. */
function plainText(number: number): string {
  return new Decimal(number.toPrecision(15)).toFixed();
}

/** Excel's day 0: times of day without a date are moments of it. */
const DAY_ZERO = Date.UTC(1899, 11, 31);
const DAY_ONE = Date.UTC(1900, 0, 1);

function dateText(date: Date, pattern: string | null): string {
  const at = date.getTime();
  if (Number.isNaN(at) || at < DAY_ZERO) return NO_DATE;
  const [day = '', time = ''] = date
    .toISOString()
    .replace(/(?:\.000)?Z$/, '')
    .split('T');
  if (at < DAY_ONE) return time;
  const plain = time === '00:00:00' ? day : `${day} ${time}`;
  return pattern === null ? plain : (writtenDate(date, pattern) ?? plain);
}
