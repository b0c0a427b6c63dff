import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import type { NoteStore } from '../../use-cases/ports/note-store.ts';
import { tableOf } from '../engine/columns.ts';
import { insert, select } from '../engine/table.ts';
import type { Tenant } from '../engine/tenant.ts';
import { answerOnce } from '../settings/answered-requests.ts';

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
    noteOnce: (request, noteId, decide) =>
      answerOnce(tenant, request, async (query) => {
        const [note] = await select(query, noteRows, 'WHERE id = $1 FOR UPDATE', [noteId]);
        const { answer, change } = decide(note ?? null);
        if (change?.kind === 'keep') await insert(query, noteRows, [change.note]);
        if (change?.kind === 'delete')
          await query('DELETE FROM pacekeeper.manager_note WHERE id = $1', [noteId]);
        return answer;
      }),
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
