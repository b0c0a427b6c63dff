import type { Mapping } from './mapping-schema.ts';
import type { Table } from './table.ts';

/** Applies what a mapping says about cells: texts that mean nothing, and other words for the same thing. */
export function tidied(table: Table, mapping: Mapping['files'][number]): Table {
  const missing = new Set(mapping.missing ?? []);
  const byColumn = table.headings.map(
    (heading) => new Map(Object.entries(mapping.values?.[heading] ?? {})),
  );
  const cell = (text: string, index: number): string => {
    const plain = text.trim();
    const mapped = byColumn[index]?.get(plain);
    if (mapped !== undefined) return mapped ?? '';
    return missing.has(plain) ? '' : text;
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) };
}
