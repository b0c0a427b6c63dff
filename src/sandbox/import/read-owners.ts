import type { Row } from '../../files/table.ts';
import type { ReportBuilder } from './import-report.ts';
import type { OwnerBook } from './owner-book.ts';
import type { OwnersFile } from './read-files.ts';

/** Puts down the people of an owners file; their managers are owners of the same team. */
export function readOwners(
  { table, mapping }: OwnersFile,
  owners: OwnerBook,
  report: ReportBuilder,
): void {
  const text = (row: Row, ...headings: readonly (string | undefined)[]) => {
    const texts = headings.map((heading) => {
      const index = heading === undefined ? -1 : table.headings.indexOf(heading);
      return row.cells[index]?.trim() ?? '';
    });
    return texts.filter(Boolean).join(' ') || null;
  };
  const names = typeof mapping.name === 'string' ? [mapping.name] : mapping.name;
  for (const row of table.rows) {
    const name = text(row, ...names) ?? text(row, mapping.email);
    const team =
      mapping.team
        ?.map((heading) => text(row, heading))
        .filter(Boolean)
        .join(' - ') || null;
    if (name === null) {
      report.problem({
        kind: 'row',
        file: table.file,
        line: row.line,
        column: names[0] ?? null,
        value: null,
        reason: 'an owner without a name: the row is left out',
      });
      continue;
    }
    owners.add({ name, email: text(row, mapping.email), team, id: text(row, mapping.id) });
    const manager = text(row, mapping.manager);
    if (manager !== null) owners.add({ name: manager, email: null, team, id: null });
  }
  const { rows } = table;
  report.file({
    file: table.file,
    object: 'owners',
    rows: rows.length,
    records: owners.owners().length,
  });
}
