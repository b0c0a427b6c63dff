import type { Row } from './table.ts';

/** Rows above the headings that titles are looked for in. */
const LOOKED_AT = 20;
/** Values of a usual row from which a row with one is none of the table's. */
const WIDE = 4;

/** The rows of a table from its headings on, and what was left out around them. */
export interface DataRows {
  readonly rows: readonly Row[];
  readonly remarks: readonly string[];
}

/**
 * Leaves out titles above the headings and notes below the last row, as reports have them: rows with one value, or none, where
 * rows of the table have four and more. What was left out is told.
 */
export function dataRows(all: readonly Row[]): DataRows {
  const width = usualWidth(all);
  if (width < WIDE) return { rows: all, remarks: [] };
  const start = all.slice(0, LOOKED_AT).findIndex((row) => valuesIn(row) > 1);
  if (start === -1) return { rows: all, remarks: [] };
  const end = all.findLastIndex((row) => !isNote(row)) + 1;
  const [above, below] = [all.slice(0, start), all.slice(end)];
  return {
    rows: all.slice(start, end),
    remarks: [...told(above, 'above the headings'), ...told(below, 'below the table')],
  };
}

/** A text in the first cell and nothing else. A single word may be a record of which nothing else is known. */
function isNote(row: Row): boolean {
  return valuesIn(row) === 1 && /\S\s+\S/.test(row.cells[0] ?? '');
}

function valuesIn({ cells }: Row): number {
  return cells.filter((each) => each.trim() !== '').length;
}

/** The width of the row in the middle, by width. */
function usualWidth(rows: readonly Row[]): number {
  const widths = rows.map(valuesIn).sort((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function told(rows: readonly Row[], where: string): readonly string[] {
  if (rows.length === 0) return [];
  const texts = rows.map(({ line, cells }) => `line ${line}: "${cells.join(' ').trim()}"`);
  return [
    `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} ${where} left out (${texts.slice(0, 3).join(', ')}).`,
  ];
}
