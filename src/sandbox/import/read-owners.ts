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
  const text = (row: Row, heading: string | undefined) => {
    const index = heading === undefined ? -1 : table.headings.indexOf(heading);
    return row.cells[index]?.trim() || null;
  };
  for (const row of table.rows) {
    const name = text(row, mapping.name);
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
        column: mapping.name,
        value: null,
        reason: 'an owner without a name: the row is left out',
      });
      continue;
    }
    owners.add({ name, email: text(row, mapping.email), team });
    const manager = text(row, mapping.manager);
    if (manager !== null) owners.add({ name: manager, email: null, team });
  }
  const { rows } = table;
  report.file({
    file: table.file,
    object: 'owners',
    rows: rows.length,
    records: owners.owners().length,
  });
}
