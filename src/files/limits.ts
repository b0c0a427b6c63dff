import { UnreadableFile } from './file-fault.ts';

const MB = 1024 * 1024;

/** How much is read: beyond it a file is refused in words, before it takes the memory. */
export const limits = {
  /** Bytes of a text file: several times an export of a hundred thousand contacts. */
  textBytes: 250 * MB,
  /** Bytes of a workbook as it is stored, of all its parts unpacked, and of those that are held in memory whole. */
  workbookBytes: 10 * MB,
  unpackedBytes: 100 * MB,
  heldBytes: 25 * MB,
  /** HubSpot exports with every property have some 2,000 columns. */
  columns: 5_000,
  rows: 2_000_000,
  cells: 40_000_000,
  /** Characters in one row: HubSpot's longest text property holds 65,536. */
  rowCharacters: 1_000_000,
} as const;

/** Throws an {@link UnreadableFile} when there are more of something than are read. */
export function refuseBeyond(
  count: number,
  what: 'columns' | 'rows' | 'cells',
  line: number,
): void {
  if (count <= limits[what]) return;
  throw new UnreadableFile(
    `There are more than ${limits[what].toLocaleString('en-US')} ${what}, the most that are read. Export fewer ${what}, or split the file.`,
    { line },
  );
}

/** A limit as people read it. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}
