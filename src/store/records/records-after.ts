import { columnList, type Table } from '../engine/table.ts';
import type { Query } from '../engine/tenant.ts';

/** The next records that are not archived, by ascending id in numeric order; from the start when `afterId` is null. */
export function recordsAfter<Row extends object>(
  query: Query,
  table: Table<Row>,
  afterId: string | null,
  limit: number,
): Promise<Row[]> {
  const id = afterId ?? '';
  return query<Row>(
    `SELECT ${columnList(table)} FROM ${table.name}
     WHERE NOT archived AND (id_length, id) > ($1::smallint, $2)
     ORDER BY id_length, id LIMIT $3`,
    [id.length, id, limit],
  );
}
