import { noOwnPreferences } from '../../domain/goals/updates/preferences.ts';
import type { KeptPreferences, PreferenceStore } from '../../use-cases/ports/update-store.ts';
import { select, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import {
  EVERYBODY,
  ownPreferences,
  portalPreferences,
  preferenceRows,
} from '../rows/preference-row.ts';
import type { Changer } from '../settings/change-store.ts';

/** How people want progress updates. */
export function preferenceStore(tenant: Tenant): PreferenceStore {
  return {
    updatePreferences: () => tenant.inTransaction(readPreferences),
  };
}

/** How the portal's are set; channels that were closed are asked anew. */
export const updatesChanger: Changer<'updates'> = {
  read: async (query) => (await readPreferences(query)).portal,
  write: async (query, preferences) => {
    await upsert(query, preferenceRows, [{ userId: EVERYBODY, ...preferences }]);
    await query('DELETE FROM pacekeeper.closed_channel');
  },
};

/** How people set their own. */
export const ownUpdatesChanger: Changer<'own updates'> = {
  read: async (query, userId) => {
    const { own } = await readPreferences(query);
    return own.get(userId) ?? noOwnPreferences;
  },
  write: async (query, own, { of: userId }) => {
    await upsert(query, preferenceRows, [ownPreferences(userId, own)]);
  },
};

async function readPreferences(query: Query): Promise<KeptPreferences> {
  const kept = await select(query, preferenceRows, '');
  const own = kept.filter(({ userId }) => userId !== EVERYBODY);
  return {
    portal: portalPreferences(kept.find(({ userId }) => userId === EVERYBODY)),
    own: new Map(
      own.map(({ userId, every, email, crm, language }) => [
        userId,
        { every, email, crm, language },
      ]),
    ),
  };
}
