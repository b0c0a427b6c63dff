import { basename } from 'node:path';
import type { FileFault } from '../../files/file-fault.ts';
import { readTable, type TableFormat } from '../../files/read-table.ts';
import type { Table, TableReading } from '../../files/table.ts';
import type { ImportedType } from './file-plan.ts';
import { objectOfHeadings } from './headings.ts';
import { ImportError } from './import-error.ts';
import type { ReportBuilder } from './import-report.ts';
import { mappingFaults } from './mapping-faults.ts';
import {
  type Mapping,
  type OwnersMapping,
  type RecordsMapping,
  targetsOf,
} from './mapping-schema.ts';
import { readMapping } from './read-mapping.ts';
import { type Lookup, reportUnevenRows, tidied, withJoins, withLookups } from './tidy-table.ts';

/** A file of records; without a mapping its headings say what they are. */
export interface RecordsFile {
  readonly table: Table;
  readonly object: ImportedType;
  readonly mapping: RecordsMapping | null;
}

/** A file of owners. */
export interface OwnersFile {
  readonly table: Table;
  readonly mapping: OwnersMapping;
}

/** All files, read and checked against each other. */
export interface ReadFiles {
  readonly mapping: Mapping | null;
  readonly records: readonly RecordsFile[];
  readonly owners: readonly OwnersFile[];
  readonly goals: Table | null;
}

interface Paths {
  readonly files: readonly string[];
  readonly mapping?: string | undefined;
  readonly goals?: string | undefined;
}

/** Reads every file before anything else; throws an {@link ImportError} with the faults of all of them. */
export async function readFiles(paths: Paths, report: ReportBuilder): Promise<ReadFiles> {
  const mapping = paths.mapping === undefined ? null : await readMapping(paths.mapping);
  const formats = new Map(mapping?.files.map((each) => [each.file, formatOf(each)]));
  const readings = await Promise.all(
    paths.files.map((path) => readTable(path, formats.get(basename(path)) ?? {})),
  );
  const goals = paths.goals === undefined ? null : await readTable(paths.goals);
  const tables = tablesOf(readings);
  const faults = [
    ...faultsOf(goals === null ? readings : [...readings, goals]),
    ...fileFaults(paths, mapping),
    ...(mapping === null ? headingFaults(tables) : mappingFaults(mapping, tables)),
  ];
  if (faults.length > 0) throw new ImportError(faults);
  for (const { file, remarks } of tables) {
    for (const remark of remarks) report.note(`${file}: ${remark}`);
  }
  for (const table of tables) reportUnevenRows(table, report);
  const files =
    mapping === null
      ? { records: tables.flatMap(byHeadings), owners: [] }
      : byMapping(mapping, tables, report);
  return { mapping, ...files, goals: goals?.kind === 'table' ? goals.table : null };
}

/** What a mapping says about how a file is written. */
function formatOf(mapping: Mapping['files'][number]): TableFormat {
  const { encoding, delimiter } = mapping;
  if (mapping.object === 'lookup' || mapping.object === 'owners') return { encoding, delimiter };
  const datesOf = (heading: string) =>
    targetsOf(mapping, heading)?.find(({ dates }) => dates !== undefined)?.dates ??
    mapping.dates ??
    null;
  return { encoding, delimiter, numbers: mapping.numbers, datesOf };
}

function tablesOf(readings: readonly TableReading[]): readonly Table[] {
  return readings.flatMap((each) => (each.kind === 'table' ? [each.table] : []));
}

function faultsOf(readings: readonly TableReading[]): readonly FileFault[] {
  return readings.flatMap((each) => (each.kind === 'refused' ? each.faults : []));
}

function headingFaults(tables: readonly Table[]): readonly FileFault[] {
  return tables
    .filter((table) => objectOfHeadings(table.headings) === null)
    .map(({ file, headings }) => ({
      file,
      line: 1,
      message: `These headings do not say whether the file holds contacts, deals or companies: ${headings.join(', ')}. Name them as HubSpot's exports do ("Email", "Deal Name", "Company Domain Name", ...), or give a mapping file.`,
    }));
}

/** Files that the mapping does not know, files it waits for, and names that come twice. */
function fileFaults({ files }: Paths, mapping: Mapping | null): readonly FileFault[] {
  const names = files.map((path) => basename(path));
  const fault = (file: string, message: string): FileFault => ({ file, line: null, message });
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  const known = mapping?.files.map((each) => each.file) ?? names;
  return [
    ...twice.map((name) => fault(name, 'Two files have this name: rename one of them.')),
    ...names
      .filter((name) => !known.includes(name))
      .map((name) =>
        fault(name, `The mapping does not say what this file is. It names ${known.join(', ')}.`),
      ),
    ...known
      .filter((name) => !names.includes(name))
      .map((name) => fault(name, 'The mapping needs this file: name it on the command line too.')),
  ];
}

function byHeadings(table: Table): readonly RecordsFile[] {
  const object = objectOfHeadings(table.headings);
  return object === null ? [] : [{ table, object, mapping: null }];
}

function byMapping(mapping: Mapping, tables: readonly Table[], report: ReportBuilder) {
  const lookups: Lookup[] = [];
  const owners: OwnersFile[] = [];
  const pending: { table: Table; mapping: RecordsMapping }[] = [];
  for (const each of mapping.files) {
    const found = tables.find(({ file }) => file === each.file);
    if (found === undefined) continue;
    const table = tidied(found, each);
    if (each.object === 'lookup') lookups.push({ table, mapping: each });
    else if (each.object === 'owners') owners.push({ table, mapping: each });
    else pending.push({ table, mapping: each });
  }
  for (const { table } of lookups) {
    report.file({ file: table.file, object: 'lookup', rows: table.rows.length, records: 0 });
  }
  const records = pending.map(
    (each): RecordsFile => ({
      table: withJoins(withLookups(each.table, each.mapping, lookups, report), each.mapping),
      object: each.mapping.object,
      mapping: each.mapping,
    }),
  );
  return { records, owners };
}
