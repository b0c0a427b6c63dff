import type { FileCheck } from '../../contract/file-check.ts';
import { asWritten } from '../../domain/told/told.ts';
import { type FileFault, faultText } from '../file-fault.ts';
import { formatOf } from '../mapping-format.ts';
import type { Mapping } from '../mapping-schema.ts';
import { readTableBytes } from '../read-table.ts';
import type { Table, TableReading } from '../table.ts';
import { tidied } from '../tidied.ts';
import { completeMapping } from './complete-mapping.ts';
import { type UnderstandingContext, understandFiles } from './understand-files.ts';

/** A file in memory. */
export interface FileInMemory {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How files were understood, and the mapping that says the same: mended, it is given back as `said`. */
export interface CheckedFiles {
  readonly files: readonly FileCheck[];
  readonly mapping: Mapping;
}

/** Says of every file what it holds and what each column means. No file is written, no portal read. */
export async function checkFiles(
  files: readonly FileInMemory[],
  context: UnderstandingContext,
): Promise<CheckedFiles> {
  const readings: NamedReading[] = [];
  for (const { name, bytes } of files) {
    const said = context.said?.files.find((each) => each.file === name);
    readings.push({
      name,
      reading: await readTableBytes(name, Buffer.from(bytes), formatOf(said)),
    });
  }
  return checkReadings(readings, context);
}

/** A file that was read, or why it could not be. */
export interface NamedReading {
  readonly name: string;
  readonly reading: TableReading;
}

/** The same of files that are read already. */
export function checkReadings(
  readings: readonly NamedReading[],
  context: UnderstandingContext,
): CheckedFiles {
  const tables = readings.flatMap(({ reading }) =>
    reading.kind === 'table' ? [saidValues(reading.table, context.said)] : [],
  );
  const understood = understandFiles(tables, context);
  const checks = new Map(understood.map(({ check }) => [check.file, check]));
  return {
    files: readings.flatMap(({ name, reading }) =>
      reading.kind === 'table' ? (checks.get(name) ?? []) : [unreadable(name, reading.faults)],
    ),
    mapping: completeMapping(understood, context.said),
  };
}

/** The table with the words that a mapping says for others. */
export function saidValues(table: Table, said: Mapping | null): Table {
  const own = said?.files.filter((each) => each.file === table.file) ?? [];
  return own.reduce(tidied, table);
}

function unreadable(file: string, faults: readonly FileFault[]): FileCheck {
  return {
    file,
    kind: 'unknown',
    columns: [],
    questions: [],
    refused: faults.map((fault) => asWritten(faultText(fault))),
    will: [],
    remarks: [],
  };
}
