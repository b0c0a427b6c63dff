import type { Instant } from '../../domain/crm/time.ts';
import type { CommitCounts } from '../../use-cases/ports/sync-store.ts';
import { columnsOf, type Table } from '../engine/columns.ts';
import { toJson } from '../engine/json-text.ts';
import { columnList, recordset, upsertJson } from '../engine/table.ts';
import type { Query } from '../engine/tenant.ts';
import { changeFields, changeRows } from '../rows/change-row.ts';
import type { KnownChange } from './observed-changes.ts';
import { planPage } from './page-plan.ts';
import type { StreamMapping } from './stream-mapping.ts';
import type { Incoming, SeenRow, StoredRecord, SyncedRow } from './synced-row.ts';

/**
 * Writes a page within the caller's transaction, which must hold the stream's lock: the comparison with what is stored is
 * made here, so two pages of one stream must not be written at once.
 */
export async function writePage<R>(
  query: Query,
  { table, objectType, before }: StreamMapping<R>,
  page: readonly Incoming[],
  seenAt: Instant,
): Promise<CommitCounts> {
  await before?.(
    query,
    page.map(({ row }) => row),
    seenAt,
  );
  const stored = await readStored(
    query,
    table,
    page.map((each) => each.row.id),
  );
  const plan = planPage(page, stored, seenAt);
  await upsertJson(query, withFirstSeen(table), plan.rows);
  await appendChanges(query, objectType, plan.changes);
  return plan.counts;
}

function withFirstSeen(table: Table<SyncedRow>): Table<SeenRow> {
  return {
    ...table,
    columns: { ...table.columns, first_seen_at: 'bigint' },
    writtenOnce: ['first_seen_at'],
  };
}

/** By a look-up for each key: given the list alone, a planner that knows little of a growing table reads all of the portal's rows. */
async function readStored(
  query: Query,
  table: Table<SyncedRow>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const found = await query<SeenRow>(
    `SELECT known.* FROM unnest($1::text[]) AS asked(id) CROSS JOIN LATERAL (
       SELECT ${columnList(table)}, first_seen_at FROM ${table.name} AS stored
       WHERE stored.id = asked.id LIMIT 1) AS known`,
    [ids],
  );
  return new Map(
    found.map(({ first_seen_at, ...row }) => [row.id, { row, firstSeenAt: first_seen_at }]),
  );
}

const givenChanges = columnsOf<KnownChange>()({
  ...changeFields,
  objectId: 'text',
  onlyIfUnknown: 'boolean',
});

/** Changes that are known already stay as they are. Of two at the same moment the later in the list was in force afterwards, so it goes in first. */
async function appendChanges(
  query: Query,
  objectType: string,
  changes: readonly KnownChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.toReversed().map(givenChanges.to);
  const columns = columnList(changeRows);
  await query(
    `INSERT INTO pacekeeper.property_change (object_type, object_id, ${columns})
     SELECT $2, object_id, ${columns} FROM ${recordset(givenChanges.columns)}
     LEFT JOIN LATERAL (
       SELECT 1 AS one FROM pacekeeper.property_change AS known
       WHERE given.only_if_unknown AND known.object_type = $2
         AND known.object_id = given.object_id AND known.property = given.property LIMIT 1) AS known ON true
     WHERE known.one IS NULL
     ON CONFLICT DO NOTHING`,
    [toJson(given), objectType],
  );
}
