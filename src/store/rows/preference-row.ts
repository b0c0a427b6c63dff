import {
  type OwnPreferences,
  type UpdatePreferences,
  usualPreferences,
} from '../../domain/goals/updates/preferences.ts';
import { tableOf } from '../engine/columns.ts';

/** Preferences of a user; the portal's stand under {@link EVERYBODY}. Null: as the portal, or as usual. */
type KeptPreferences = { readonly userId: string } & {
  readonly [Name in keyof UpdatePreferences]: UpdatePreferences[Name] | null;
};

/** Under this user id stands what the portal has. */
export const EVERYBODY = '';

/** Preferences and their rows. */
export const preferenceRows = tableOf<KeptPreferences>()(
  'pacekeeper.update_preference',
  ['user_id'],
  {
    userId: 'text',
    every: 'text',
    hour: 'smallint',
    email: 'boolean',
    crm: 'text',
    ranks: 'text',
    language: 'text',
  },
);

/** The portal's preferences: what was said, and the rest as usual. */
export function portalPreferences(kept: KeptPreferences | undefined): UpdatePreferences {
  return {
    every: kept?.every ?? usualPreferences.every,
    hour: kept?.hour ?? usualPreferences.hour,
    email: kept?.email ?? usualPreferences.email,
    crm: kept?.crm ?? usualPreferences.crm,
    ranks: kept?.ranks ?? usualPreferences.ranks,
    language: kept?.language ?? usualPreferences.language,
  };
}

/** Somebody's own as they are kept. */
export function ownPreferences(userId: string, own: OwnPreferences): KeptPreferences {
  return { userId, hour: null, ranks: null, ...own };
}
