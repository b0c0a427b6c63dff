import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../domain/crm/time.ts';
import type { CommitCounts } from '../../use-cases/ports/sync-store.ts';
import { type KnownChange, observedChanges } from './observed-changes.ts';
import type { Incoming, SeenRow, StoredRecord, SyncedRow } from './synced-row.ts';

/** What a page writes. */
export interface PagePlan {
  /** The rows to write, as JSON. */
  readonly rows: readonly string[];
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
  const rows: string[] = [];
  const changes: KnownChange[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const { row: given, json, history } of page) {
    const before = stored.get(given.id);
    const row = before === undefined ? given : asReadBack(json);
    const verdict = compare(row, before);
    counts[verdict] += 1;
    counts.rejected += row.rejected.length;
    if (verdict !== 'unchanged') rows.push(json);
    for (const change of history) {
      changes.push({ ...change, objectId: row.id, onlyIfUnknown: false });
    }
    if (verdict === 'changed' && before !== undefined) {
      changes.push(...observedChanges(before, row, history, seenAt));
    }
  }
  return { rows, changes, counts };
}

function compare(
  row: SyncedRow,
  before: StoredRecord | undefined,
): 'added' | 'changed' | 'unchanged' {
  if (before === undefined) return 'added';
  if (isOlder(row, before.row) || isDeepStrictEqual(row, before.row)) {
    return 'unchanged';
  }
  return 'changed';
}

/** What the database would give for the row: what it cannot hold is replaced in its JSON. */
function asReadBack(json: string): SyncedRow {
  const { first_seen_at: _first, ...row }: SeenRow = JSON.parse(json);
  return row;
}

/** False when either moment is unknown: what cannot be told older is taken. */
function isOlder(row: SyncedRow, than: SyncedRow): boolean {
  const [at, thanAt] = [row.modified_at ?? null, than.modified_at ?? null];
  return at !== null && thanAt !== null && at < thanAt;
}
