import type { FileFault } from './file-fault.ts';

/** A row below the headings. `line` is where it begins, from 1; in a workbook, the row's number. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file's table in memory. */
export interface Table {
  /** Name without folders. */
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** What was guessed or left out while reading, one sentence each, without the file's name. */
  readonly remarks: readonly string[];
}

/** A table, or every reason why there is none. */
export type TableReading =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'refused'; readonly faults: readonly FileFault[] };

/** Rows as a table, the first of them being its headings. Cells are kept as they stand, only spaces around headings go. */
export function tableOf(
  file: string,
  [heading, ...rows]: readonly Row[],
  remarks: readonly string[],
): TableReading {
  const headings = heading?.cells.map(headingText) ?? [];
  const faults = tableFaults(file, headings, heading, rows);
  if (faults.length > 0) return { kind: 'refused', faults };
  return { kind: 'table', table: { file, headings, rows, remarks } };
}

/** A column without a heading gets one, so that it can be named. */
function headingText(cell: string, index: number): string {
  return cell.trim() || `Column ${index + 1}`;
}

function tableFaults(
  file: string,
  headings: readonly string[],
  heading: Row | undefined,
  rows: readonly Row[],
): readonly FileFault[] {
  if (heading === undefined) {
    const message = 'The file is empty: a line of headings and rows below it are needed.';
    return [{ file, line: null, message }];
  }
  const counts = new Map<string, number>();
  for (const each of headings) counts.set(each, (counts.get(each) ?? 0) + 1);
  const faults = [...counts]
    .filter(([, count]) => count > 1)
    .map(([each, count]) => ({
      file,
      line: heading.line,
      message: `The heading "${each}" comes ${count} times: rename all but one, so that a value has one place.`,
    }));
  if (rows.length > 0) return faults;
  const message = 'There are headings but no rows: export the file again with its records.';
  return [...faults, { file, line: null, message }];
}

/** The values of a column that are not blank. */
export function* valuesOf(table: Table, index: number): Iterable<string> {
  for (const { cells } of table.rows) {
    const text = cells[index]?.trim() ?? '';
    if (text !== '') yield text;
  }
}
