import { faultText } from '../../files/file-fault.ts';
import { readTable } from '../../files/read-table.ts';
import type { Table } from '../../files/table.ts';

/** A file of leads: cells by heading, null where missing. */
export interface LeadFile {
  readonly file: string;
  /** What was guessed while reading, one sentence each. */
  readonly remarks: readonly string[];
  readonly headings: readonly string[];
  /** The line of each row, for messages. */
  readonly lines: readonly number[];
  /** The values of a column; null when the file has no such heading. */
  readonly column: (heading: string) => readonly (string | null)[] | null;
  /** The same, with nothing but empty cells missing: for ids, labels and times. */
  readonly keys: (heading: string) => readonly (string | null)[] | null;
}

/** A file, or why it cannot be read. */
export type LeadFileReading =
  | { readonly kind: 'file'; readonly file: LeadFile }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Reads a file, CSV or .xlsx; empty cells, and those that hold one of the `missing` texts, are missing. */
export async function readLeadFile(
  path: string,
  missing: readonly string[],
): Promise<LeadFileReading> {
  const reading = await readTable(path);
  if (reading.kind === 'refused') {
    return { kind: 'refused', faults: reading.faults.map(faultText) };
  }
  const { table } = reading;
  const faults = unevenRows(table);
  if (faults.length > 0) return { kind: 'refused', faults };
  return { kind: 'file', file: leadFile(table, new Set(missing)) };
}

function leadFile(table: Table, missing: ReadonlySet<string>): LeadFile {
  const places = new Map(table.headings.map((heading, index) => [heading, index]));
  const cellsOf = (heading: string, isMissing: (text: string) => boolean) => {
    const place = places.get(heading);
    if (place === undefined) return null;
    return table.rows.map(({ cells }) => {
      const text = cells[place]?.trim() ?? '';
      return isMissing(text) ? null : text;
    });
  };
  return {
    file: table.file,
    headings: table.headings,
    remarks: table.remarks.map((each) => `${table.file}: ${each}`),
    lines: table.rows.map((row) => row.line),
    column: (heading) => cellsOf(heading, (text) => text === '' || missing.has(text)),
    keys: (heading) => cellsOf(heading, (text) => text === ''),
  };
}

/** A row with too many or too few cells has its values under the wrong headings: nothing can be learned from it. */
function unevenRows({ file, headings, rows }: Table): readonly string[] {
  const uneven = rows.filter(({ cells }) => cells.length !== headings.length);
  const [first] = uneven;
  if (first === undefined) return [];
  return [
    `${file}, line ${first.line}: ${first.cells.length} values under ${headings.length} headings (${uneven.length} such rows). Put values that hold a separator in quotes.`,
  ];
}
