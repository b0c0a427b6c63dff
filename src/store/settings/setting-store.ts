import { type PlainSettingName, plainSettingNames } from '../../domain/settings/plain-settings.ts';
import type { Changeable } from '../../use-cases/ports/change-store.ts';
import type { SettingStore } from '../../use-cases/ports/setting-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from './change-store.ts';

/** The plain settings of a portal, each a row under its name. */
export function settingStore(tenant: Tenant): SettingStore {
  return { setting: (name) => tenant.inTransaction((query) => readSetting(query, name)) };
}

type SettingChangers = { readonly [Name in PlainSettingName]: Changer<Name> };

/** How each of them is changed. */
export const settingChangers = Object.fromEntries(
  plainSettingNames.map((name) => [name, changerOf(name)]),
) as SettingChangers;

function changerOf<Name extends PlainSettingName>(name: Name): Changer<Name> {
  return {
    read: (query) => readSetting<Changeable[Name]['stored']>(query, name),
    write: async (query, value) => {
      if (value === null)
        await query('DELETE FROM pacekeeper.portal_setting WHERE name = $1', [name]);
      else
        await query(
          `INSERT INTO pacekeeper.portal_setting (name, value) VALUES ($1, $2::jsonb)
           ON CONFLICT (portal_id, name) DO UPDATE SET value = excluded.value`,
          [name, toJson(value)],
        );
    },
  };
}

/** What is kept under a name, which says what it is; null: nothing. */
async function readSetting<Kept>(query: Query, name: PlainSettingName): Promise<Kept> {
  const [row] = await query<{ value: Kept }>(
    'SELECT (SELECT value FROM pacekeeper.portal_setting WHERE name = $1) AS value',
    [name],
  );
  if (row === undefined) throw new Error('A query for one value gave no row.');
  return row.value;
}
