import type { ObjectType, PropertyChange } from '../../domain/crm/property.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { SourcePage, Stream, StreamRecords } from '../../use-cases/ports/crm-source.ts';
import type { ReadyPage, StreamState, SyncStore } from '../../use-cases/ports/sync-store.ts';
import { toJson } from '../engine/json-text.ts';
import { commitLazily } from '../engine/lazy-commit.ts';
import { columnList, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { type ChangeRow, changeRows } from '../rows/change-row.ts';
import {
  type FiscalRow,
  type OwnerRow,
  ownerColumns,
  ownerRows,
  type PortalRow,
  portalRows,
  schemaFrom,
} from '../rows/schema-row.ts';
import { incomingRows } from './incoming.ts';
import { readyPages } from './ready-pages.ts';
import { streamMappings } from './stream-mapping.ts';
import { writePage } from './write-page.ts';

/** The portal's description, records, their changes, and the place to go on. */
export function syncStore(tenant: Tenant): SyncStore {
  return {
    saveSchema: (schema) => tenant.inTransaction((query) => saveSchema(query, schema)),
    readSchema: () => tenant.inTransaction((query) => readSchema(query, tenant.portalId)),
    streamState: (stream) => tenant.inTransaction((query) => streamState(query, stream)),
    saveStreamState: (stream, state) =>
      tenant.inTransaction((query) => saveStreamState(query, stream, state)),
    readyPages: (stream, pages, clock) =>
      readyPages(pages, (page) => readyPage(tenant, stream, page, clock())),
    commitPage: async (stream, records, state, seenAt) =>
      readyPage(tenant, stream, { records, resumeAt: null }, seenAt).commit(state),
    changesOf: (objectType, id) =>
      tenant.inTransaction((query) => changesOf(query, objectType, id)),
  };
}

function readyPage<S extends Stream>(
  tenant: Tenant,
  stream: S,
  { records, resumeAt }: SourcePage<StreamRecords[S]>,
  seenAt: Instant,
): ReadyPage {
  const mapping = streamMappings[stream];
  const page = incomingRows(records, mapping, seenAt);
  return {
    size: records.length,
    resumeAt,
    commit: (state) =>
      tenant.inTransaction(async (query) => {
        await commitLazily(query);
        // Before the rows, because it locks the stream: pages of one stream are written one after the other.
        await saveStreamState(query, stream, state);
        return writePage(query, mapping, page, seenAt);
      }),
  };
}

async function saveSchema(query: Query, schema: PortalSchema): Promise<void> {
  const { timeZone, homeCurrency } = schema.portal;
  const { definitions, pipelines } = schema;
  await upsert(query, portalRows, [{ timeZone, homeCurrency, definitions, pipelines }]);
  await query('DELETE FROM pacekeeper.owner WHERE NOT id = ANY($1)', [
    schema.owners.map((owner) => owner.id),
  ]);
  await upsert(
    query,
    ownerRows,
    schema.owners.map((owner, position) => ({ owner, position })),
  );
}

async function readSchema(query: Query, portalId: number): Promise<PortalSchema | null> {
  const [portal] = await query<PortalRow & FiscalRow>(
    `SELECT ${columnList(portalRows)}, (
       SELECT value->'fiscalStartMonth' FROM pacekeeper.portal_setting AS setting
       WHERE setting.portal_id = portal.portal_id AND setting.name = 'calendar'
     ) AS fiscal_start_month FROM pacekeeper.portal`,
  );
  if (portal === undefined) return null;
  const owners = await query<OwnerRow>(
    `SELECT ${columnList(ownerColumns)} FROM pacekeeper.owner ORDER BY position`,
  );
  return schemaFrom(portalId, portal, owners);
}

async function streamState(query: Query, stream: Stream): Promise<StreamState | null> {
  const [found] = await query<{ state: StreamState }>(
    'SELECT state FROM pacekeeper.stream_state WHERE stream = $1',
    [stream],
  );
  return found?.state ?? null;
}

async function saveStreamState(query: Query, stream: Stream, state: StreamState): Promise<void> {
  await query(
    `INSERT INTO pacekeeper.stream_state (stream, state) VALUES ($1, $2)
     ON CONFLICT (portal_id, stream) DO UPDATE SET state = excluded.state`,
    [stream, toJson(state)],
  );
}

async function changesOf(
  query: Query,
  objectType: ObjectType,
  id: string,
): Promise<readonly PropertyChange[]> {
  const rows = await query<ChangeRow>(
    `SELECT ${columnList(changeRows)} FROM pacekeeper.property_change
     WHERE object_type = $1 AND object_id = $2 ORDER BY changed_at, property`,
    [objectType, id],
  );
  return rows.map(changeRows.from);
}
