import type { SettingsPath } from './settings/settings-paths.ts';

/** Where the cards ask. Neither the paths nor the queries hold a character that HubSpot would percent-encode. */
export const cardRoutes = {
  leadQuality: '/v1/cards/lead-quality',
  goalPacing: '/v1/cards/goal-pacing',
} as const;

/** Where the home page's tabs ask. */
export const pageRoutes = {
  leads: '/v1/pages/leads',
  handOvers: '/v1/pages/hand-overs',
  learning: '/v1/pages/learning',
  updates: '/v1/pages/updates',
  pace: '/v1/pages/pace',
  goalChanges: '/v1/pages/goal-changes',
} as const;

/** Where the cards act: POST, with a JSON body. */
export const actRoutes = {
  handOver: '/v1/leads/hand-over',
  learning: '/v1/learning/act',
  managerNote: '/v1/updates/note',
  ownUpdates: '/v1/updates/own',
} as const;

/** A path that a card or a page asks, or acts at. */
export type CardPath =
  | (typeof pageRoutes)[keyof typeof pageRoutes]
  | (typeof cardRoutes)[keyof typeof cardRoutes]
  | (typeof actRoutes)[keyof typeof actRoutes]
  | SettingsPath;
