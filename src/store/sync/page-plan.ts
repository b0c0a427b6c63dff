import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../domain/crm/time.ts';
import type { CommitCounts } from '../../use-cases/ports/portal-store.ts';
import { toJson } from '../json-text.ts';
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
  for (const { row: given, history } of page) {
    const before = stored.get(given.id);
    const row = before === undefined ? given : asReadBack(given);
    const verdict = compare(row, before);
    counts[verdict] += 1;
    counts.rejected += row.rejected.length;
    if (verdict !== 'unchanged') rows.push(row);
    for (const change of history) {
      changes.push({ ...change, objectId: row.id, onlyIfUnknown: false });
    }
    if (verdict === 'changed' && before !== undefined) {
      changes.push(...observedChanges(before, { row, history }, seenAt));
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

/** What the database would give for the row: what it cannot hold is replaced, as toJson does in writing. */
function asReadBack(row: SyncedRow): SyncedRow {
  return JSON.parse(toJson(row));
}

/** False when either moment is unknown: what cannot be told older is taken. */
function isOlder(row: SyncedRow, than: SyncedRow): boolean {
  const [at, thanAt] = [row.modified_at ?? null, than.modified_at ?? null];
  return at !== null && thanAt !== null && at < thanAt;
}
