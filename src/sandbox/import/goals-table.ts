import { goalHeadings } from '../../domain/goals/defined/goal-columns.ts';
import type { Table } from '../../files/table.ts';
import type { UnderstoodTable } from '../../files/understand/understand-files.ts';

/** A table of goals under the headings that goals are read by, whatever its own are; columns of no use there are left out. */
export function goalsTable({ kind, table, columns }: UnderstoodTable): readonly Table[] {
  if (kind !== 'goals') return [];
  const used = columns.flatMap(({ index, means }) => {
    const field = means?.object === 'goals' ? means.property : '';
    return Object.hasOwn(goalHeadings, field) ? [{ index, field }] : [];
  });
  return [
    {
      ...table,
      headings: used.map(({ field }) => goalHeadings[field as keyof typeof goalHeadings][0]),
      rows: table.rows.map((row) => ({
        ...row,
        cells: used.map(({ index }) => row.cells[index] ?? ''),
      })),
    },
  ];
}
