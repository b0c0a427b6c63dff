/** At most `calls` in any `windowMs` milliseconds. */
export interface CallLimit {
  readonly calls: number;
  readonly windowMs: number;
}

/** HubSpot counts searches on their own; `burst` is everything else. */
export type CallKind = 'burst' | 'search';
export type CallLimits = Readonly<Record<CallKind, CallLimit>>;

/**
 * HubSpot states 5 searches a second over all apps of an account; an earlier statement said 4. Four fit both, and leave
 * one to somebody else.
 */
const search: CallLimit = { calls: 4, windowMs: 1_000 };

const perTenSeconds = (calls: number): CallLimits => ({
  burst: { calls, windowMs: 10_000 },
  search,
});

/**
 * What HubSpot allows an app, by the account's plan for apps with a static token, or for OAuth apps.
 * Source: HubSpot's usage guidelines (developers.hubspot.com, "API usage guidelines and limits", 2026).
 */
export const hubspotLimits = {
  free: perTenSeconds(100),
  professional: perTenSeconds(190),
  enterprise: perTenSeconds(190),
  oauth: perTenSeconds(110),
} as const satisfies Record<string, CallLimits>;

/** For portals that do not count, such as a benchmark's. */
export const noLimits: CallLimits = {
  burst: { calls: Number.POSITIVE_INFINITY, windowMs: 0 },
  search: { calls: Number.POSITIVE_INFINITY, windowMs: 0 },
};
