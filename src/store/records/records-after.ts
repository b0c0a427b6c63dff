import type { RecordTable } from '../engine/columns.ts';
import { select } from '../engine/table.ts';
import type { Query } from '../engine/tenant.ts';

/** The next records that are not archived, by ascending id in numeric order; from the start when `afterId` is null. */
export function recordsAfter<Whole, Row extends object>(
  query: Query,
  table: RecordTable<Whole, Row>,
  afterId: string | null,
  limit: number,
): Promise<Whole[]> {
  const id = afterId ?? '';
  return select(
    query,
    table,
    'WHERE NOT archived AND (id_length, id) > ($1::smallint, $2) ORDER BY id_length, id LIMIT $3',
    [id.length, id, limit],
  );
}
