import type { Instant } from '../../domain/crm/time.ts';
import type { ChangesStore } from '../ports/changes-store.ts';
import type { NoteStore } from '../ports/note-store.ts';
import type { MessageDraft } from '../ports/outbox-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import type { KeptPreferences, UpdateStore } from '../ports/update-store.ts';
import { makeUpdates } from './make-updates.ts';
import { addressees, loadUpdateContext, type UpdateContextStore } from './update-context.ts';
import { winRates } from './win-rates.ts';

/** What updates are previewed from. */
export interface UpdatePreviewing {
  readonly store: UpdateStore &
    NoteStore &
    UpdateContextStore &
    Pick<ChangesStore, 'changesOfGoals'> &
    Pick<SyncStore, 'readSchema'>;
  readonly now: Instant;
  /** As they would be. */
  readonly preferences: KeptPreferences;
}

/** The messages that would go out now, were an update due. Keeps and sends nothing; null before the first sync. */
export async function previewUpdates({
  store,
  now,
  preferences,
}: UpdatePreviewing): Promise<readonly MessageDraft[] | null> {
  const schema = await store.readSchema();
  if (schema === null) return null;
  const context = { ...(await loadUpdateContext(store, schema, now)), preferences };
  const due = addressees(context).map((addressee) => ({ addressee, slot: 'preview' }));
  const made = await makeUpdates({ store, context, ratesOf: await winRates(store, context) }, due);
  return made.flatMap(({ messages }) => messages);
}
