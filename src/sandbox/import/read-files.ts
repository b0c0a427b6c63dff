import { basename } from 'node:path';
import type { FileObject, Refusal } from '../../contract/file-check.ts';
import type { FileFault } from '../../files/file-fault.ts';
import { ImportError } from '../../files/import-error.ts';
import { formatOf } from '../../files/mapping-format.ts';
import type { Mapping, OwnersMapping, RecordsMapping } from '../../files/mapping-schema.ts';
import { readMapping } from '../../files/read-mapping.ts';
import { readTable } from '../../files/read-table.ts';
import type { Table, TableReading } from '../../files/table.ts';
import { saidValues } from '../../files/understand/check-files.ts';
import { completeMapping } from '../../files/understand/complete-mapping.ts';
import type { NamedProperty } from '../../files/understand/understand-columns.ts';
import { type UnderstoodTable, understandFiles } from '../../files/understand/understand-files.ts';
import { english } from '../../words/english.ts';
import { questionWords, refusalWords } from '../../words/file-check.ts';
import type { ImportedType } from './file-plan.ts';
import { goalsTable } from './goals-table.ts';
import type { ReportBuilder } from './import-report.ts';
import { mappingFaults } from './mapping-faults.ts';
import { withStageTexts } from './stage-texts.ts';
import { type Lookup, reportUnevenRows, withJoins, withLookups } from './tidy-table.ts';

/** A file of records, and how it is read. */
export interface RecordsFile {
  readonly table: Table;
  readonly object: ImportedType;
  readonly mapping: RecordsMapping;
  /** The stages in their order, where the file has a column for each; else null. */
  readonly order: readonly string[] | null;
}

/** A file of owners. */
export interface OwnersFile {
  readonly table: Table;
  readonly mapping: OwnersMapping;
}

/** All files, read and checked against each other. */
export interface ReadFiles {
  /** What was said, completed by what was understood. */
  readonly mapping: Mapping;
  readonly records: readonly RecordsFile[];
  readonly owners: readonly OwnersFile[];
  readonly goals: readonly Table[];
}

interface Paths {
  readonly files: readonly string[];
  readonly mapping?: string | undefined;
  readonly goals?: string | undefined;
}

type Properties = Readonly<Partial<Record<FileObject, readonly NamedProperty[]>>>;

/** Reads and understands every file before anything else; throws an {@link ImportError} with the faults of all of them. */
export async function readFiles(
  paths: Paths,
  properties: Properties,
  report: ReportBuilder,
): Promise<ReadFiles> {
  const said = paths.mapping === undefined ? null : await readMapping(paths.mapping);
  const readings = await Promise.all(
    paths.files.map((path) =>
      readTable(path, formatOf(said?.files.find((each) => each.file === basename(path)))),
    ),
  );
  const goals = paths.goals === undefined ? null : await readTable(paths.goals);
  const plain = tablesOf(readings);
  const tables = plain.map((table) => saidValues(table, said));
  const understood = understandFiles(tables, { said, properties });
  const faults = [
    ...faultsOf(goals === null ? readings : [...readings, goals]),
    ...fileFaults(paths, said),
    ...(said === null ? [] : mappingFaults(said, plain)),
    ...understood.flatMap(refusedFaults),
  ];
  if (faults.length > 0) throw new ImportError(faults);
  const mapping = completeMapping(understood, said);
  for (const table of plain) {
    for (const remark of table.remarks) report.note(`${table.file}: ${remark}`);
    reportUnevenRows(table, report);
  }
  noteQuestions(understood, report);
  return {
    mapping,
    ...byMapping(mapping, tables, report),
    goals: [...understood.flatMap(goalsTable), ...(goals?.kind === 'table' ? [goals.table] : [])],
  };
}

function refusedFaults({ table, check }: UnderstoodTable): readonly FileFault[] {
  return check.refused.map((refusal: Refusal) => ({
    file: table.file,
    line: 1,
    message: refusalWords(refusal, english),
  }));
}

/** What was not answered is told: nothing ambiguous is chosen in silence. */
function noteQuestions(understood: readonly UnderstoodTable[], report: ReportBuilder): void {
  for (const { check } of understood) {
    for (const question of check.questions) {
      report.note(`${check.file}: ${questionWords(question, english)}`);
    }
  }
}

function tablesOf(readings: readonly TableReading[]): readonly Table[] {
  return readings.flatMap((each) => (each.kind === 'table' ? [each.table] : []));
}

function faultsOf(readings: readonly TableReading[]): readonly FileFault[] {
  return readings.flatMap((each) => (each.kind === 'refused' ? each.faults : []));
}

/** Files that the mapping waits for, and names that come twice. */
function fileFaults({ files }: Paths, mapping: Mapping | null): readonly FileFault[] {
  const names = files.map((path) => basename(path));
  const fault = (file: string, message: string): FileFault => ({ file, line: null, message });
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  const known = [...new Set(mapping?.files.map((each) => each.file) ?? [])];
  return [
    ...twice.map((name) => fault(name, 'Two files have this name: rename one of them.')),
    ...known
      .filter((name) => !names.includes(name))
      .map((name) => fault(name, 'The mapping needs this file: name it on the command line too.')),
  ];
}

function byMapping(mapping: Mapping, tables: readonly Table[], report: ReportBuilder) {
  const lookups: Lookup[] = [];
  const owners: OwnersFile[] = [];
  const pending: { table: Table; mapping: RecordsMapping }[] = [];
  for (const each of mapping.files) {
    const table = tables.find(({ file }) => file === each.file);
    if (table === undefined) continue;
    if (each.object === 'lookup') lookups.push({ table, mapping: each });
    else if (each.object === 'owners') owners.push({ table, mapping: each });
    else pending.push({ table, mapping: each });
  }
  for (const { table } of lookups) {
    report.file({ file: table.file, object: 'lookup', rows: table.rows.length, records: 0 });
  }
  const records = pending.map((each): RecordsFile => {
    const joined = withJoins(withLookups(each.table, each.mapping, lookups, report), each.mapping);
    return { ...withStageTexts(joined, each.mapping), object: each.mapping.object };
  });
  return { records, owners };
}
