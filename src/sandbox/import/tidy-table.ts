import type { FileFault } from '../../files/file-fault.ts';
import type { LookupMapping, RecordsMapping } from '../../files/mapping-schema.ts';
import type { Row, Table } from '../../files/table.ts';
import type { ReportBuilder } from './import-report.ts';

/** A lookup file and how it is read. */
export interface Lookup {
  readonly table: Table;
  readonly mapping: LookupMapping;
}

/** Adds the columns of lookup files as `<file>.<heading>`; a value that a lookup does not have is reported. */
export function withLookups(
  table: Table,
  mapping: RecordsMapping,
  lookups: readonly Lookup[],
  report: ReportBuilder,
): Table {
  return (mapping.lookups ?? []).reduce((wider, { column, file }) => {
    const lookup = lookups.find((each) => each.mapping.file === file);
    const index = table.headings.indexOf(column);
    return lookup === undefined || index === -1 ? wider : joined(wider, index, lookup, report);
  }, table);
}

function joined(
  table: Table,
  index: number,
  { table: other, mapping }: Lookup,
  report: ReportBuilder,
): Table {
  const key = other.headings.indexOf(mapping.key);
  const byKey = new Map(other.rows.map((row) => [row.cells[key]?.trim(), row.cells]));
  const blank = other.headings.map(() => '');
  const extended = (row: Row): Row => {
    const text = row.cells[index]?.trim() ?? '';
    const found = byKey.get(text);
    if (found === undefined && text !== '') {
      report.problem({
        kind: 'not linked',
        file: table.file,
        line: row.line,
        column: table.headings[index] ?? null,
        value: text,
        reason: `${other.file} has no row with this ${mapping.key}; name it there, or map it under "values"`,
      });
    }
    return { ...row, cells: [...padded(row.cells, table.headings.length), ...(found ?? blank)] };
  };
  return {
    ...table,
    headings: [...table.headings, ...other.headings.map((each) => `${other.file}.${each}`)],
    rows: table.rows.map(extended),
  };
}

/** Adds the columns that the mapping puts together out of others. */
export function withJoins(table: Table, mapping: RecordsMapping): Table {
  const joins = mapping.joins ?? [];
  const parts = joins.map(({ columns }) => columns.map((each) => table.headings.indexOf(each)));
  const extended = (row: Row): Row => ({
    ...row,
    cells: [
      ...padded(row.cells, table.headings.length),
      ...parts.map((indexes) =>
        indexes
          .map((index) => row.cells[index]?.trim() ?? '')
          .filter(Boolean)
          .join(' - '),
      ),
    ],
  });
  if (joins.length === 0) return table;
  return {
    ...table,
    headings: [...table.headings, ...joins.map((each) => each.as)],
    rows: table.rows.map(extended),
  };
}

function padded(cells: readonly string[], length: number): readonly string[] {
  return [...cells, ...Array.from({ length: Math.max(0, length - cells.length) }, () => '')].slice(
    0,
    length,
  );
}

/** Rows with too many or too few values, told one by one; a row stays, short ones with nothing in the rest. */
export function reportUnevenRows(table: Table, report: ReportBuilder): void {
  const wanted = table.headings.length;
  for (const { line, cells } of table.rows) {
    if (cells.length === wanted) continue;
    const extra = cells.slice(wanted).join(' | ');
    report.problem({
      kind: 'row',
      file: table.file,
      line,
      column: null,
      value: extra === '' ? null : extra,
      reason:
        cells.length < wanted
          ? `${cells.length} values under ${wanted} headings: the last ${wanted - cells.length} are taken as missing`
          : `${cells.length} values under ${wanted} headings: the last ${cells.length - wanted} have no heading and are left out (is a value with a comma not in quotes?)`,
    });
  }
}

/** The headings that a mapping names and a file does not have, as faults. */
export function headingFaults(
  table: Table,
  named: readonly (readonly [place: string, heading: string])[],
): readonly FileFault[] {
  const own = new Set(table.headings);
  return named
    .filter(([, heading]) => !own.has(heading))
    .map(([place, heading]) => ({
      file: table.file,
      line: 1,
      message: `The mapping names the heading "${heading}" (${place}), which the file does not have. Its headings: ${table.headings.join(', ')}.`,
    }));
}
