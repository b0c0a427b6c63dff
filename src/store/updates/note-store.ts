import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import type { NoteStore } from '../../use-cases/ports/note-store.ts';
import { tableOf } from '../engine/columns.ts';
import { insert, select } from '../engine/table.ts';
import type { Tenant } from '../engine/tenant.ts';
import type { Changer } from '../settings/change-store.ts';

const noteRows = tableOf<ManagerNote>()('pacekeeper.manager_note', ['id'], {
  id: 'text',
  authorUserId: 'text',
  toOwnerId: 'text',
  text: 'text',
  writtenAt: 'bigint',
});

/** Notes from managers to reps. */
export function noteStore(tenant: Tenant): NoteStore {
  return {
    latestNotes: ({ userId, ownerId }, limit) =>
      tenant.inTransaction((query) =>
        select(
          query,
          noteRows,
          'WHERE author_user_id = $1 OR to_owner_id = $2 ORDER BY written_at DESC, id LIMIT $3',
          [userId, ownerId, limit],
        ),
      ),
    notesTo: (ownerIds, after) =>
      tenant.inTransaction((query) =>
        select(
          query,
          noteRows,
          'WHERE to_owner_id = ANY($1) AND written_at > $2 ORDER BY written_at, id',
          [ownerIds, after],
        ),
      ),
  };
}

/** How one is written, or taken back. */
export const noteChanger: Changer<'note'> = {
  read: async (query, id) => {
    const [note] = await select(query, noteRows, 'WHERE id = $1 FOR UPDATE', [id]);
    return note ?? null;
  },
  write: async (query, note, { of: id }) => {
    if (note !== null) await insert(query, noteRows, [note]);
    else await query('DELETE FROM pacekeeper.manager_note WHERE id = $1', [id]);
  },
};
