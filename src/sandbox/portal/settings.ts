/** How many calls the portal allows; null: any number. */
export interface CallLimits {
  /** Calls in any 10 seconds. HubSpot: 190 (Professional, Enterprise), 100 (Free, Starter), 110 (OAuth apps). */
  readonly burst: number | null;
  /** Searches in any second, over the whole account. HubSpot: 5. */
  readonly search: number | null;
  /** Calls in a day of the account's time zone. HubSpot: 625,000 on Professional. */
  readonly daily: number | null;
}

/** How a portal behaves; can be changed while it is open. */
export interface PortalSettings {
  readonly limits: CallLimits;
  /** How long every answer takes to come, in ms. */
  readonly latencyMs: number;
  /** How late search sees what happened, in ms; as a function, for each record. */
  readonly searchLagMs: number | ((recordId: string) => number);
  /** How search sorts by `hs_object_id`: as numbers, or as text, which HubSpot has been seen to do. */
  readonly idOrder: 'number' | 'text';
  /** The scopes that the token has; `all` of them unless told. */
  readonly scopes: 'all' | readonly string[];
  /** Whether the account's plan has goals; without, they answer 403. */
  readonly goalsInPlan: boolean;
}

/** HubSpot Professional with a private app, without delays. */
export const usualSettings: PortalSettings = {
  limits: { burst: 190, search: 5, daily: 625_000 },
  latencyMs: 0,
  searchLagMs: 0,
  idOrder: 'number',
  scopes: 'all',
  goalsInPlan: true,
};
