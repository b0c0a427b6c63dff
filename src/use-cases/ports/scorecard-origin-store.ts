import type { Instant } from '../../domain/crm/time.ts';

/** Where a scorecard version comes from. */
export interface ScorecardOrigin {
  /** `published` by people, or `learned` from outcomes. */
  readonly kind: 'published' | 'learned';
  /** When it went live last, or was learned. */
  readonly at: Instant;
  /** HubSpot user id of whoever published it, else of its first author; null: nobody's. */
  readonly byId: string | null;
  /** The titles of its rules, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Where scorecards come from. */
export interface ScorecardOriginStore {
  /** Of the ten versions that went live last and the ten that were learned last: more than a card speaks of. */
  scorecardOrigins(): Promise<ReadonlyMap<string, ScorecardOrigin>>;
}
