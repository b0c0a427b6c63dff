import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dataRows } from './data-rows.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { type FileFault, UnreadableFile } from './file-fault.ts';
import { inMegabytes, limits } from './limits.ts';
import { readWorkbook, type WorkbookRows, type WorkbookWriting } from './read-workbook.ts';
import { splitPieces } from './split-text.ts';
import { type Row, type TableReading, tableOf } from './table.ts';

/** How a file is written; what is left open is recognised. */
export interface TableFormat extends WorkbookWriting {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: string | undefined;
}

/** Reads the table in a file, CSV or .xlsx by what it holds, with a line of headings. */
export async function readTable(path: string, format: TableFormat = {}): Promise<TableReading> {
  return tableFrom(basename(path), () => bytesOf(path), format);
}

/** The same of a file in memory. `file`: its name, for messages. */
export async function readTableBytes(
  file: string,
  bytes: Buffer,
  format: TableFormat = {},
): Promise<TableReading> {
  return tableFrom(
    file,
    async () => {
      refuseLarger(bytes.length, limits.textBytes);
      return bytes;
    },
    format,
  );
}

async function tableFrom(
  file: string,
  load: () => Promise<Buffer>,
  format: TableFormat,
): Promise<TableReading> {
  try {
    const { rows: all, remarks } = await rowsOf(await load(), format);
    const { rows, remarks: around } = dataRows(all);
    return tableOf(file, rows, [...remarks, ...around]);
  } catch (error) {
    return { kind: 'refused', faults: [faultOf(file, error)] };
  }
}

/** What a file holds: text, whatever its encoding, with plain line ends; or a workbook's rows; or why it cannot be read. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'refused'; readonly faults: readonly FileFault[] };

/** Reads a file that may be a table or text of another kind, such as JSON. */
export async function readContent(path: string): Promise<FileContent> {
  try {
    const bytes = await bytesOf(path);
    if (isWorkbook(bytes)) return { kind: 'rows', rows: (await workbookRows(bytes, {})).rows };
    return { kind: 'text', text: [...decodeText(bytes).pieces].join('') };
  } catch (error) {
    return { kind: 'refused', faults: [faultOf(basename(path), error)] };
  }
}

async function rowsOf(bytes: Buffer, format: TableFormat): Promise<WorkbookRows> {
  if (isWorkbook(bytes)) return workbookRows(bytes, format);
  const { pieces, remark } = decodeText(bytes, format.encoding);
  const rows = await splitPieces(pieces, format.delimiter);
  return { rows, remarks: remark === null ? [] : [remark] };
}

async function workbookRows(bytes: Buffer, writing: WorkbookWriting): Promise<WorkbookRows> {
  refuseLarger(bytes.length, limits.workbookBytes);
  return readWorkbook(bytes, writing);
}

async function bytesOf(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  refuseLarger(size, limits.textBytes);
  return readFile(path);
}

function refuseLarger(bytes: number, allowed: number): void {
  if (bytes <= allowed) return;
  throw new UnreadableFile(
    `The file has ${inMegabytes(bytes)}; at most ${inMegabytes(allowed)} are read. Split it, or export fewer columns.`,
    { line: null },
  );
}

const OLD_WORKBOOK =
  'This is an old or a locked Excel workbook: save it as .xlsx without a password, or as CSV ("CSV UTF-8").';
const ZIP = 'This is a zip file, and no Excel workbook: unpack it and name the files in it.';

/** Told by the first bytes, whatever the name says. Other files that the same programs open are refused. */
function isWorkbook(bytes: Buffer): boolean {
  const begins = (...start: number[]) => bytes.subarray(0, start.length).equals(Buffer.from(start));
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(OLD_WORKBOOK, { line: null });
  if (!begins(0x50, 0x4b, 0x03, 0x04)) return false;
  if (bytes.includes('xl/')) return true;
  throw new UnreadableFile(ZIP, { line: null });
}

const fileMessages: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file: check its name and folder.',
  EISDIR: 'This is a folder: name the files in it.',
  EACCES: 'The file may not be read: check its permissions.',
};

function faultOf(file: string, error: unknown): FileFault {
  if (error instanceof UnreadableFile) return { file, line: error.line, message: error.message };
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const message = typeof code === 'string' ? fileMessages[code] : undefined;
  if (message === undefined) throw error;
  return { file, line: null, message };
}
