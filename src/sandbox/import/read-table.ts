import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeText, type TextEncoding, UnreadableText } from './decode-text.ts';
import type { ImportFault } from './import-error.ts';

/** A row below the headings. `line` is where it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file in memory. */
export interface Table {
  /** Name without folders. */
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** How a file is written; what is left open is recognised. */
export interface TableFormat {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: string | undefined;
}

/** A table, or every reason why there is none. */
export type TableReading =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'refused'; readonly faults: readonly ImportFault[] };

/** Reads a CSV file with a line of headings. Cells are kept as they stand, only spaces around headings go. */
export async function readTable(path: string, format: TableFormat = {}): Promise<TableReading> {
  const file = basename(path);
  try {
    const [heading, ...rows] = await readRows(path, format);
    const headings = heading?.cells.map(headingText) ?? [];
    const faults = tableFaults(file, headings, heading, rows);
    if (faults.length > 0) return { kind: 'refused', faults };
    return { kind: 'table', table: { file, headings, rows } };
  } catch (error) {
    return { kind: 'refused', faults: [faultOf(file, error)] };
  }
}

/** A column without a heading gets one, so that it can be named. */
function headingText(cell: string, index: number): string {
  return cell.trim() || `Column ${index + 1}`;
}

async function readRows(path: string, format: TableFormat): Promise<Row[]> {
  const pieces = decodeText(path, format.encoding ?? 'auto');
  const first = await pieces.next();
  const start = first.done ? '' : first.value;
  const delimiter = format.delimiter ?? delimiterOf(start);
  const rows: Row[] = [];
  let before = { lines: 0, empty: 0 };
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
    on_record: (cells: string[], { lines, empty_lines }) => {
      rows.push({ line: before.lines + 1 + empty_lines - before.empty, cells });
      before = { lines, empty: empty_lines };
      return null;
    },
  });
  try {
    await pipeline(Readable.from(joined(start, pieces)), parser.resume());
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnreadableText(csvFault(cause), { cause, line: before.lines + 1 });
  }
  return rows;
}

/** Characters in one row. More means that a quote is not closed; HubSpot's longest text property holds 65,536. */
const MAX_ROW = 1_000_000;

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** The separator that the line of headings uses most, outside quotes. */
function delimiterOf(start: string): string {
  const line = (start.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function csvFault({ code }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'A quote (") opened in the row that begins here is never closed. Close it; write a quote inside a value twice ("").';
    default:
      return 'A quote (") stands in the middle of a value in the row that begins here. Put the whole value in quotes, and write a quote inside it twice ("").';
  }
}

function tableFaults(
  file: string,
  headings: readonly string[],
  heading: Row | undefined,
  rows: readonly Row[],
): readonly ImportFault[] {
  if (heading === undefined) {
    return [
      {
        file,
        line: null,
        message: 'The file is empty: a line of headings and rows below it are needed.',
      },
    ];
  }
  const twice = headings.filter((each, i) => headings.indexOf(each) !== i);
  const faults = [...new Set(twice)].map((each) => ({
    file,
    line: heading.line,
    message: `The heading "${each}" comes ${headings.filter((other) => other === each).length} times: rename all but one, so that a value has one place.`,
  }));
  if (rows.length > 0) return faults;
  return [
    ...faults,
    {
      file,
      line: null,
      message: 'There are headings but no rows: export the file again with its records.',
    },
  ];
}

function faultOf(file: string, error: unknown): ImportFault {
  if (error instanceof UnreadableText) return { file, line: error.line, message: error.message };
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ENOENT')
    return { file, line: null, message: 'There is no such file: check its name and folder.' };
  if (code === 'EISDIR')
    return { file, line: null, message: 'This is a folder: name the CSV files in it.' };
  if (code === 'EACCES')
    return { file, line: null, message: 'The file may not be read: check its permissions.' };
  throw error;
}
