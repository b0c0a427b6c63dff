/** What a case of the corpus is, and its truth, which is written from the invented records before they are put into a file. */

/** A column's meaning: HubSpot's internal name of the property, and whose it is. */
export interface Meaning {
  readonly object: 'contact' | 'deal' | 'owner' | 'company' | 'goal';
  readonly property: string;
}

/** One meaning, several that are all right, or null for a column that has none. */
export type TrueMeaning = Meaning | readonly (Meaning | null)[] | null;

export type FileKind = 'deals' | 'contacts' | 'people' | 'goals' | 'wide' | 'none';

/** A cell with what it says: an ISO day or moment, a plain number, a text, or won|lost|open of a stage. */
export interface TrueValue {
  /** Row below the headings, from 1; lines above the headings do not count. */
  readonly row: number;
  readonly heading: string;
  /** The cell as it stands in the file; null in a workbook that holds it as a number or a date. */
  readonly written: string | null;
  readonly value: string;
  /** The record that the value belongs to, and the property that holds it when the file was imported. */
  readonly record: Identity;
  readonly property: string;
}

/** Tells a record by a value that no other one has. */
export interface Identity {
  readonly object: 'contacts' | 'deals';
  readonly property: string;
  readonly value: string;
}

export interface FileTruth {
  readonly kind: FileKind;
  readonly columns: Readonly<Record<string, TrueMeaning>>;
  readonly values: readonly TrueValue[];
  /** Headings that leave open what they say, so that a guess in silence is wrong. */
  readonly mustAsk: readonly string[];
  readonly mustRefuse: boolean;
}

export interface CaseTruth {
  /** The form that the bench counts the case under. */
  readonly form: string;
  /** Where its headings come from. */
  readonly source: string;
  readonly files: Readonly<Record<string, FileTruth>>;
  /** How many records the files hold together, duplicates and lines of totals counted as people would. */
  readonly records: Readonly<Partial<Record<'contacts' | 'deals', number>>>;
}

/** A cell before it is written: dates and numbers stay what they are in a workbook. */
export type Cell = string | number | boolean | Date | null;

export interface Column<Row> {
  readonly heading: string;
  readonly means: TrueMeaning;
  readonly cell: (row: Row, index: number) => Cell;
  /** What the cell says, for a probe; null where it should not be probed. */
  readonly value?: (row: Row, index: number) => string | null;
  /** The property under which an import keeps the value, when it is not the meaning's own. */
  readonly keptIn?: string;
}

export interface CorpusFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  readonly truth: FileTruth;
}

export interface CorpusCase {
  readonly name: string;
  readonly form: string;
  readonly source: string;
  readonly files: readonly CorpusFile[];
  readonly records: CaseTruth['records'];
}

export const deal = (property: string): Meaning => ({ object: 'deal', property });
export const contact = (property: string): Meaning => ({ object: 'contact', property });
export const owner = (property: string): Meaning => ({ object: 'owner', property });
export const goal = (property: string): Meaning => ({ object: 'goal', property });

/** Records of one kind as columns, with the cells that say most about them as probes. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: Readonly<Record<string, TrueMeaning>>;
  readonly values: readonly TrueValue[];
}

const PROBES = 9;

export function sheetOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  identity: (row: Row) => Identity,
): Sheet {
  const probed = columns.filter(({ value }) => value !== undefined);
  const values = Array.from({ length: Math.max(PROBES, probed.length) }, (_, probe) => {
    const column = probed[probe % Math.max(1, probed.length)];
    // The first rows, which people see as examples, and rows further down in turn.
    const from = probe % 3 === 2 ? Math.floor((rows.length * (probe + 1)) / 14) : probe % 5;
    return column === undefined ? [] : probesIn(column, rows, from, identity);
  }).flat();
  return {
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    columns: Object.fromEntries(columns.map(({ heading, means }) => [heading, means])),
    values: values.filter(
      ({ row, heading }, at) =>
        values.findIndex((each) => each.row === row && each.heading === heading) === at,
    ),
  };
}

/** The first cell of a column that has something to say, from a row on. */
function probesIn<Row>(
  column: Column<Row>,
  rows: readonly Row[],
  from: number,
  identity: (row: Row) => Identity,
): readonly TrueValue[] {
  const property = column.keptIn ?? [column.means].flat()[0]?.property;
  if (property === undefined) return [];
  const all = rows.map((row, index) => ({
    row,
    index,
    value: column.value?.(row, index) ?? null,
  }));
  const found = [...all.slice(from), ...all.slice(0, from)].find(({ value }) => value !== null);
  if (found === undefined || found.value === null) return [];
  const { row, index, value } = found;
  const cell = column.cell(row, index);
  return [
    {
      row: index + 1,
      heading: column.heading,
      written: typeof cell === 'string' ? cell : null,
      value,
      record: identity(row),
      property,
    },
  ];
}

/** The truth of a file that holds these columns. */
export function truthOf(kind: FileKind, sheet: Sheet, more: Partial<FileTruth> = {}): FileTruth {
  return {
    kind,
    columns: sheet.columns,
    values: sheet.values,
    mustAsk: [],
    mustRefuse: false,
    ...more,
  };
}

export function truthOfCase({ form, source, files, records }: CorpusCase): CaseTruth {
  return {
    form,
    source,
    files: Object.fromEntries(files.map(({ name, truth }) => [name, truth])),
    records,
  };
}
