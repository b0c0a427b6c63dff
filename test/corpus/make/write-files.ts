import { writeXlsx } from 'hucre/xlsx';
import type { Cell } from './corpus-case.ts';

/** How a table is put into bytes. */
export interface Writing {
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  readonly lineEnd?: '\n' | '\r\n';
  /** Whole lines above the headings. */
  readonly above?: readonly string[];
  /** Whole rows below the last one. */
  readonly below?: readonly (readonly string[])[];
  readonly quoteAll?: boolean;
}

/** The same names and rows as text in bytes. */
export function delimited(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  writing: Writing = {},
): Uint8Array {
  const { delimiter = ',', lineEnd = '\n', above = [], below = [] } = writing;
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => quoted(textOf(cell), delimiter, writing.quoteAll ?? false)).join(delimiter);
  const lines = [...above, line(headings), ...rows.map(line), ...below.map(line)];
  return encoded(lines.join(lineEnd) + lineEnd, writing.encoding ?? 'utf-8');
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

function quoted(text: string, delimiter: string, always: boolean): string {
  const needed = always || text.includes(delimiter) || /["\r\n]/.test(text);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Windows-1252 has from 0x80 to 0x9f; gaps are not letters. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function encoded(text: string, encoding: NonNullable<Writing['encoding']>): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'windows-1252') return Uint8Array.from(text, windowsByte);
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8');
}

function windowsByte(letter: string): number {
  const place = windowsLetters.indexOf(letter);
  const code = place >= 0 ? place + 0x80 : (letter.codePointAt(0) ?? 0);
  if (code > 0xff) throw new Error(`Windows-1252 has no ${letter}.`);
  return code;
}

/** A workbook; dates and numbers are cells of their own kind. */
export function workbook(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  { above = [], below = [] }: { above?: readonly Cell[][]; below?: readonly Cell[][] } = {},
): Promise<Uint8Array> {
  return writeXlsx({
    properties: { created: new Date(0), modified: new Date(0) },
    sheets: [
      { name: 'Export', rows: [...above, [...headings], ...rows.map((row) => [...row]), ...below] },
    ],
  });
}
