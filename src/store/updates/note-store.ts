import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import type { NoteStore } from '../../use-cases/ports/note-store.ts';
import { storableText } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from '../settings/change-store.ts';

interface NoteRow {
  readonly id: string;
  readonly author_user_id: string;
  readonly to_owner_id: string;
  readonly text: string;
  readonly written_at: number;
}

const SELECT =
  'SELECT id, author_user_id, to_owner_id, text, written_at FROM pacekeeper.manager_note';

/** Notes from managers to reps. */
export function noteStore(tenant: Tenant): NoteStore {
  return {
    latestNotes: ({ userId, ownerId }, limit) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<NoteRow>(
          `${SELECT} WHERE author_user_id = $1 OR to_owner_id = $2
           ORDER BY written_at DESC, id LIMIT $3`,
          [userId, ownerId, limit],
        );
        return rows.map(noteFrom);
      }),
    notesTo: (ownerIds, after) =>
      tenant.inTransaction(async (query) => {
        const rows = await query<NoteRow>(
          `${SELECT} WHERE to_owner_id = ANY($1) AND written_at > $2 ORDER BY written_at, id`,
          [ownerIds, after],
        );
        return rows.map(noteFrom);
      }),
  };
}

/** How one is written, or taken back. */
export const noteChanger: Changer<'note'> = {
  read: async (query, id) => {
    const [row] = await query<NoteRow>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
    return row === undefined ? null : noteFrom(row);
  },
  write: async (query, note, { of: id }) => {
    if (note !== null) await insert(query, note);
    else await query('DELETE FROM pacekeeper.manager_note WHERE id = $1', [id]);
  },
};

async function insert(query: Query, note: ManagerNote): Promise<void> {
  const { id, authorUserId, toOwnerId, text, writtenAt } = note;
  await query(
    `INSERT INTO pacekeeper.manager_note (id, author_user_id, to_owner_id, text, written_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [id, authorUserId, toOwnerId, storableText(text), writtenAt],
  );
}

function noteFrom(row: NoteRow): ManagerNote {
  return {
    id: row.id,
    authorUserId: row.author_user_id,
    toOwnerId: row.to_owner_id,
    text: row.text,
    writtenAt: row.written_at,
  };
}
