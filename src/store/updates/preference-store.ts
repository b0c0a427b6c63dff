import { noOwnPreferences } from '../../domain/goals/updates/preferences.ts';
import type { KeptPreferences, PreferenceStore } from '../../use-cases/ports/update-store.ts';
import { columnList, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import {
  EVERYBODY,
  ownRow,
  type PreferenceRow,
  portalPreferences,
  preferenceTable,
} from '../rows/preference-row.ts';
import { addEntry } from '../settings/audit-store.ts';
import type { Changer } from '../settings/change-store.ts';

/** How people want progress updates. */
export function preferenceStore(tenant: Tenant): PreferenceStore {
  return {
    updatePreferences: () => tenant.inTransaction(readPreferences),
    savePortalPreferences: (preferences, audit) =>
      tenant.inTransaction(async (query) => {
        if (audit !== undefined) await addEntry(query, audit);
        await upsert(query, preferenceTable, [{ user_id: EVERYBODY, ...preferences }]);
        await query('DELETE FROM pacekeeper.closed_channel');
      }),
    saveOwnPreferences: (userId, own, audit) =>
      tenant.inTransaction(async (query) => {
        if (audit !== undefined) await addEntry(query, audit);
        await upsert(query, preferenceTable, [ownRow(userId, own)]);
      }),
  };
}

/** How people set their own. */
export const ownUpdatesChanger: Changer<'own updates'> = {
  read: async (query, userId) => {
    const { own } = await readPreferences(query);
    return own.get(userId) ?? noOwnPreferences;
  },
  write: async (query, own, { of: userId }) => {
    await upsert(query, preferenceTable, [ownRow(userId, own)]);
  },
};

async function readPreferences(query: Query): Promise<KeptPreferences> {
  const rows = await query<PreferenceRow>(
    `SELECT ${columnList(preferenceTable)} FROM ${preferenceTable.name}`,
  );
  const own = rows.filter(({ user_id }) => user_id !== EVERYBODY);
  return {
    portal: portalPreferences(rows.find(({ user_id }) => user_id === EVERYBODY)),
    own: new Map(own.map(({ user_id, every, email, crm }) => [user_id, { every, email, crm }])),
  };
}
