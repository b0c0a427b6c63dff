import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../domain/crm/time.ts';
import type { CommitCounts } from '../../use-cases/ports/portal-store.ts';
import { type KnownChange, observedChanges } from './observed-changes.ts';
import type { Incoming, StoredRecord, SyncedRow } from './synced-row.ts';

/** What a page writes. */
export interface PagePlan {
  readonly rows: readonly SyncedRow[];
  readonly changes: readonly KnownChange[];
  readonly counts: CommitCounts;
}

/**
 * Compares a page with what is stored. A record that the CRM modified earlier than the stored one brings its
 * history only; one that is stored already, in every value, is not written again.
 */
export function planPage(
  page: readonly Incoming[],
  stored: ReadonlyMap<string, StoredRecord>,
  seenAt: Instant,
): PagePlan {
  const rows: SyncedRow[] = [];
  const changes: KnownChange[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const incoming of page) {
    const before = stored.get(incoming.row.id);
    const verdict = compare(incoming.row, before);
    counts[verdict] += 1;
    counts.rejected += incoming.row.rejected.length;
    if (verdict !== 'unchanged') rows.push(incoming.row);
    for (const change of incoming.history) {
      changes.push({ ...change, objectId: incoming.row.id, onlyIfUnknown: false });
    }
    if (verdict === 'changed' && before !== undefined) {
      changes.push(...observedChanges(before, incoming, seenAt));
    }
  }
  return { rows, changes, counts };
}

function compare(
  row: SyncedRow,
  before: StoredRecord | undefined,
): 'added' | 'changed' | 'unchanged' {
  if (before === undefined) return 'added';
  if (isOlder(row, before.row) || isDeepStrictEqual(row, before.row)) return 'unchanged';
  return 'changed';
}

/** False when either moment is unknown: what cannot be told older is taken. */
function isOlder(row: SyncedRow, than: SyncedRow): boolean {
  const [at, thanAt] = [row.modified_at ?? null, than.modified_at ?? null];
  return at !== null && thanAt !== null && at < thanAt;
}
