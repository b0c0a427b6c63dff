import {
  type OwnPreferences,
  type UpdatePreferences,
  usualPreferences,
} from '../../domain/goals/updates/preferences.ts';
import type { Table } from '../engine/table.ts';

/** Preferences as stored, by user; the portal's stand under no user. Null: as the portal, or as usual. */
export interface PreferenceRow {
  readonly user_id: string;
  readonly every: UpdatePreferences['every'] | null;
  readonly hour: number | null;
  readonly email: boolean | null;
  readonly crm: UpdatePreferences['crm'] | null;
  readonly ranks: UpdatePreferences['ranks'] | null;
  readonly language: UpdatePreferences['language'] | null;
}

/** Under this user id stands what the portal has. */
export const EVERYBODY = '';

export const preferenceTable: Table<PreferenceRow> = {
  name: 'pacekeeper.update_preference',
  key: ['user_id'],
  columns: {
    user_id: 'text',
    every: 'text',
    hour: 'smallint',
    email: 'boolean',
    crm: 'text',
    ranks: 'text',
    language: 'text',
  },
};

/** The portal's preferences: what was said, and the rest as usual. */
export function portalPreferences(row: PreferenceRow | undefined): UpdatePreferences {
  return {
    every: row?.every ?? usualPreferences.every,
    hour: row?.hour ?? usualPreferences.hour,
    email: row?.email ?? usualPreferences.email,
    crm: row?.crm ?? usualPreferences.crm,
    ranks: row?.ranks ?? usualPreferences.ranks,
    language: row?.language ?? usualPreferences.language,
  };
}

/** A row of somebody's own. */
export function ownRow(userId: string, own: OwnPreferences): PreferenceRow {
  return { user_id: userId, hour: null, ranks: null, ...own };
}
