/** Where the cards ask. Neither the paths nor the queries hold a character that HubSpot would percent-encode. */
export const cardRoutes = {
  leadQuality: '/v1/cards/lead-quality',
  goalPacing: '/v1/cards/goal-pacing',
} as const;

/** A path that a card asks. */
export type CardPath = (typeof cardRoutes)[keyof typeof cardRoutes];
