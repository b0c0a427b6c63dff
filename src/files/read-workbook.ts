import { streamXlsxRows } from 'hucre/xlsx';
import { type NumberNotation, notationOf, plainNotation } from '../domain/crm/number-notation.ts';
import { type Cell, type ColumnWriting, cellText } from './cell-text.ts';
import { UnreadableFile } from './file-fault.ts';
import { inMegabytes, limits, refuseBeyond } from './limits.ts';
import type { Row } from './table.ts';
import { type ZipPart, zipParts } from './zip-directory.ts';

/** How the texts in a workbook are written, as far as somebody says. */
export interface WorkbookWriting {
  readonly numbers?: NumberNotation | undefined;
  /** The pattern of the dates under a heading; null: ISO. */
  readonly datesOf?: ((heading: string) => string | null) | undefined;
}

/** The rows of a workbook's first sheet, with its headings, every cell as text. */
export interface WorkbookRows {
  readonly rows: readonly Row[];
  readonly remarks: readonly string[];
}

/** Reads the first sheet of an .xlsx file. Rows without any value are left out. Throws {@link UnreadableFile}. */
export async function readWorkbook(
  bytes: Buffer,
  writing: WorkbookWriting = {},
): Promise<WorkbookRows> {
  const parts = zipParts(bytes);
  const sheets = parts.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  refuseLarger(sizeOf(parts), limits.unpackedBytes, 'unpacks to');
  refuseLarger(sizeOf(parts) - sizeOf(sheets), limits.heldBytes, 'holds, beside its sheets,');
  const [heading, ...rows] = await rawRows(bytes);
  if (heading === undefined) {
    throw new UnreadableFile(
      'The first sheet is empty: a row of headings and rows below it are needed.',
      { line: null },
    );
  }
  const columns = heading.cells.map((cell, index) => columnWriting(cell, index, rows, writing));
  return {
    rows: [heading, ...rows].map((row) => textRow(row, columns)),
    remarks:
      sheets.length > 1
        ? [`the workbook has ${sheets.length} sheets; the first one was read.`]
        : [],
  };
}

function sizeOf(parts: readonly ZipPart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

function refuseLarger(bytes: number, allowed: number, what: string): void {
  if (bytes <= allowed) return;
  throw new UnreadableFile(
    `The workbook ${what} ${inMegabytes(bytes)}; at most ${inMegabytes(allowed)} are read. Split it, or save the sheet as CSV.`,
    { line: null },
  );
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

async function rawRows(bytes: Buffer): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  let count = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { maxRows: limits.rows + 1 })) {
      const cells = values.slice(
        0,
        values.findLastIndex((cell) => cell !== null && cell !== '') + 1,
      );
      const line = Number.isSafeInteger(index) ? index + 1 : rows.length + 1;
      refuseBeyond(cells.length, 'columns', line);
      count += cells.length;
      refuseBeyond(rows.length + 1, 'rows', line);
      refuseBeyond(count, 'cells', line);
      if (cells.length > 0) rows.push({ line, cells });
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    // Whatever the library stumbles over, it is the file that does not hold what it should.
    throw new UnreadableFile(
      'The workbook cannot be read: open it in Excel and save it again as .xlsx, or as CSV ("CSV UTF-8").',
      { cause, line: null },
    );
  }
  return rows;
}

/** Numbers that stand among texts are written as those are: else "1.234" would mean two things in one column. */
function columnWriting(
  heading: Cell,
  index: number,
  rows: readonly RawRow[],
  { numbers, datesOf }: WorkbookWriting,
): ColumnWriting {
  const dates = datesOf?.(String(heading).trim()) ?? null;
  if (numbers !== undefined) return { numbers, dates };
  if (!rows.some(({ cells }) => typeof cells[index] === 'number')) {
    return { numbers: plainNotation, dates };
  }
  const texts = rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return typeof cell === 'string' ? [cell.trim()] : [];
  });
  return { numbers: notationOf(texts) ?? plainNotation, dates };
}

const plainWriting: ColumnWriting = { numbers: plainNotation, dates: null };

/** A sheet has no cells behind the last value of a row. */
function textRow({ line, cells }: RawRow, columns: readonly ColumnWriting[]): Row {
  const texts = cells.map((cell, index) => cellText(cell, columns[index] ?? plainWriting));
  const missing = Array.from({ length: Math.max(0, columns.length - texts.length) }, () => '');
  return { line, cells: [...texts, ...missing] };
}
