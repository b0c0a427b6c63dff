import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { Clock } from '../slices/slice.ts';

/** Gives the portal's schema; null before the first sync. */
export type ReadSchema = () => Promise<PortalSchema | null>;

/** How long a schema in memory may be out of date, in ms: card reads must not load it each time. */
const KEEP_MS = 60_000;

/** The stored schema, read again at most once a minute. A portal that is not synced yet is asked each time. */
export function keptSchema(store: Pick<SyncStore, 'readSchema'>, clock: Clock): ReadSchema {
  let kept: { schema: PortalSchema; until: number } | null = null;
  return async () => {
    if (kept !== null && clock() < kept.until) return kept.schema;
    const schema = await store.readSchema();
    kept = schema === null ? null : { schema, until: clock() + KEEP_MS };
    return schema;
  };
}
