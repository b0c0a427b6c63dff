import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { type FileFault, UnreadableFile } from './file-fault.ts';
import { inMegabytes, limits } from './limits.ts';
import { splitPieces } from './split-text.ts';
import { type TableReading, tableOf } from './table.ts';

/** How a file is written; what is left open is recognised. */
export interface TableFormat {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: string | undefined;
}

/** Reads a CSV file with a line of headings. */
export async function readTable(path: string, format: TableFormat = {}): Promise<TableReading> {
  const file = basename(path);
  try {
    const { pieces, remark } = decodeText(await bytesOf(path), format.encoding);
    const rows = await splitPieces(pieces, format.delimiter);
    return tableOf(file, rows, remark === null ? [] : [remark]);
  } catch (error) {
    return { kind: 'refused', faults: [faultOf(file, error)] };
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  refuseLarger(size, limits.textBytes);
  const bytes = await readFile(path);
  refuseOtherFormats(bytes);
  return bytes;
}

function refuseLarger(bytes: number, allowed: number): void {
  if (bytes <= allowed) return;
  throw new UnreadableFile(
    `The file has ${inMegabytes(bytes)}; at most ${inMegabytes(allowed)} are read. Split it, or export fewer columns.`,
    { line: null },
  );
}

/** Files that open in the same programs and are no text: told by their first bytes, whatever their name says. */
function refuseOtherFormats(bytes: Buffer): void {
  const begins = (...start: number[]) => bytes.subarray(0, start.length).equals(Buffer.from(start));
  const isZip = begins(0x50, 0x4b, 0x03, 0x04);
  const isWorkbook = isZip ? bytes.includes('xl/') : begins(0xd0, 0xcf, 0x11, 0xe0);
  if (!isZip && !isWorkbook) return;
  const message = isWorkbook
    ? 'This is an Excel workbook: save it as CSV ("CSV UTF-8" in Excel).'
    : 'This is a zip file: unpack it and name the CSV files in it.';
  throw new UnreadableFile(message, { line: null });
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
