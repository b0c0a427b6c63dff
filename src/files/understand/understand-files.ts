import type {
  ColumnCheck,
  Doing,
  FileCheck,
  FileKind,
  FileObject,
  Question,
} from '../../contract/file-check.ts';
import type { Mapping, RecordsMapping } from '../mapping-schema.ts';
import type { Table } from '../table.ts';
import { withValuesAlone } from './by-values.ts';
import type { ColumnGuess } from './column-guess.ts';
import { kindsOf, type TableKind } from './kinds.ts';
import { type KnownTable, withReferences } from './references.ts';
import { refusalsOf } from './refusals.ts';
import { profilesOf } from './shapes.ts';
import { withStages } from './stages.ts';
import { type NamedProperty, understandColumns } from './understand-columns.ts';
import { weighed } from './weigh-columns.ts';
import { withWriting } from './writing.ts';

/** A table, as far as it is understood. */
export interface UnderstoodTable {
  readonly table: Table;
  readonly kind: FileKind;
  /** What its own records are; null where nobody knows, and for lookups. */
  readonly object: FileObject | null;
  readonly columns: readonly ColumnGuess[];
  /** The column by which other files look its rows up. */
  readonly key: string | null;
  readonly check: FileCheck;
}

/** What is known before the files are looked at. */
export interface UnderstandingContext {
  /** What somebody has said: it stands, and the rest is guessed beside it. */
  readonly said: Mapping | null;
  /** HubSpot's own properties, which headings may name by label. */
  readonly properties: Readonly<Partial<Record<FileObject, readonly NamedProperty[]>>>;
}

/** What every column of every table means, as the tables show together. Nothing is read or written. */
export function understandFiles(
  tables: readonly Table[],
  context: UnderstandingContext,
): readonly UnderstoodTable[] {
  const kinds = kindsOf(tables, context.said);
  const read = kinds.map((kind) => readTable(kind, context));
  const known = read.flatMap(({ known: each }) => (each === null ? [] : [each]));
  const referred = new Map(withReferences(known).map((each) => [each.table, each.columns]));
  return read.map(({ kind, questions, known: before }) => {
    const found = referred.get(kind.table) ?? before?.columns ?? [];
    const written = withWriting(found, kind.table);
    return understood(kind, written.columns, [...questions, ...written.questions], context);
  });
}

interface ReadTable {
  readonly kind: TableKind;
  readonly known: KnownTable | null;
  readonly questions: readonly Question[];
}

function readTable(kind: TableKind, { said, properties }: UnderstandingContext): ReadTable {
  const { table, object, isWide, vendor } = kind;
  const recordsSaid = saidOf(said, table.file, object);
  const columns = understandColumns({
    table,
    profiles: profilesOf(table),
    object: object ?? 'deals',
    isWide,
    vendor,
    properties,
    said: recordsSaid,
  });
  if (object === null) {
    return { kind, known: null, questions: [] };
  }
  const rivals = weighed(columns);
  const shown = withValuesAlone(rivals.columns, object);
  const staged =
    object === 'deals'
      ? withStages(shown, recordsSaid?.stages !== undefined)
      : { columns: shown, questions: [] };
  return {
    kind,
    known: { table, object, isWide, columns: staged.columns },
    questions: [...rivals.questions, ...staged.questions],
  };
}

/** What somebody has said about the records of a kind in a file. */
function saidOf(
  said: Mapping | null,
  file: string,
  object: FileObject | null,
): RecordsMapping | null {
  const entries = said?.files.filter((each) => each.file === file) ?? [];
  for (const entry of entries) {
    if (entry.object === 'lookup' || entry.object === 'owners') continue;
    if (entry.object === object) return entry;
  }
  return null;
}

function understood(
  { table, kind, object, key }: TableKind,
  columns: readonly ColumnGuess[],
  questions: readonly Question[],
  { said }: UnderstandingContext,
): UnderstoodTable {
  const isSaid = saidOf(said, table.file, object) !== null;
  const found = refusalsOf({ table, kind, columns, isSaid });
  const check: FileCheck = {
    file: table.file,
    kind,
    columns: columns.map(columnCheck),
    questions: [...questions, ...found.questions],
    refused: found.refused,
    will: found.refused.length > 0 ? [] : doingOf(table, kind, columns),
    remarks: table.remarks,
  };
  return { table, kind, object, columns, key, check };
}

function columnCheck({ heading, means, confidence, evidence, profile }: ColumnGuess): ColumnCheck {
  return { heading, means, confidence, evidence, examples: profile.examples };
}

function doingOf(table: Table, kind: FileKind, columns: readonly ColumnGuess[]): readonly Doing[] {
  const rows = table.rows.length;
  const own = columns.filter(({ use, means }) => use === 'own' && means === null);
  const links = columns.flatMap(({ use, means, heading }): Doing[] =>
    use === 'link' && means !== null
      ? [{ say: 'files are linked', with: { heading, object: means.object } }]
      : [],
  );
  switch (kind) {
    case 'people':
      return [{ say: 'rows are people', with: { rows } }, ...leftOut(own)];
    case 'goals':
      return [{ say: 'rows are goals', with: { rows } }, ...leftOut(own)];
    case 'lookup':
      return [{ say: 'rows are looked up', with: { rows } }];
    case 'unknown':
      return [];
    default:
      return [
        kind === 'wide'
          ? { say: 'rows become two', with: { rows } }
          : { say: 'rows become records', with: { rows, object: kind } },
        ...repeated(table, kind, columns),
        ...links,
        ...(own.length === 0
          ? []
          : [
              {
                say: 'columns become your own',
                with: { headings: own.map((each) => each.heading) },
              } as const,
            ]),
      ];
  }
}

/** Columns that people and goals have no place for. */
function leftOut(columns: readonly ColumnGuess[]): readonly Doing[] {
  if (columns.length === 0) return [];
  return [{ say: 'columns are left out', with: { headings: columns.map((each) => each.heading) } }];
}

/** Rows whose id was there before. */
function repeated(
  table: Table,
  kind: FileObject | 'wide',
  columns: readonly ColumnGuess[],
): readonly Doing[] {
  const id = idColumn(columns, kind === 'wide' ? 'deals' : kind);
  if (id === null) return [];
  const seen = new Set<string>();
  let count = 0;
  for (const { cells } of table.rows) {
    const text = cells[id.index]?.trim().toLowerCase() ?? '';
    if (text === '') continue;
    if (seen.has(text)) count += 1;
    seen.add(text);
  }
  return count === 0 ? [] : [{ say: 'same record again', with: { count, by: id.heading } }];
}

/** The column that names a file's own records: their id, or for contacts their address. */
export function idColumn(columns: readonly ColumnGuess[], object: FileObject): ColumnGuess | null {
  const of = (property: string) =>
    columns.find(
      ({ means, use }) =>
        means?.object === object &&
        means.property === property &&
        (use === 'value' || use === 'other record'),
    );
  return of('hs_object_id') ?? (object === 'contacts' ? of('email') : undefined) ?? null;
}
