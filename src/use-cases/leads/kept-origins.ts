import type { ScorecardOrigin, ScorecardOriginStore } from '../ports/scorecard-origin-store.ts';
import type { Clock } from '../slices/slice.ts';

/** Gives where the portal's scorecards come from, by version. */
export type ReadOrigins = () => Promise<ReadonlyMap<string, ScorecardOrigin>>;

/** How long it is remembered, in ms, like the schema: a card read is one look-up (docs/decisions/0005). */
const KEEP_MS = 60_000;

/** What is stored, read again at most once a minute. */
export function keptOrigins(store: ScorecardOriginStore, clock: Clock): ReadOrigins {
  let kept: { origins: ReadonlyMap<string, ScorecardOrigin>; until: number } | null = null;
  return async () => {
    if (kept !== null && clock() < kept.until) return kept.origins;
    const origins = await store.scorecardOrigins();
    kept = { origins, until: clock() + KEEP_MS };
    return origins;
  };
}
