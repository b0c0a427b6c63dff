import { defaultScorecard } from '../domain/leads/default-scorecard.ts';
import type { Scorecard } from '../domain/leads/scorecard.ts';
import type { LearningStore } from './ports/learning-store.ts';
import type { RulesStore } from './ports/rules-store.ts';

/** Gives the scorecard of a version; null when it is not known here. */
export type ReadScorecard = (version: string) => Promise<Scorecard | null>;

/** As many versions as a portal's stored scores can still name at one time: the live one, and those before a re-scoring. */
const MOST_KEPT = 4;

type ScorecardShelf = Pick<LearningStore, 'learnedVersion'> & Pick<RulesStore, 'ruleVersion'>;

async function scorecardOf(store: ScorecardShelf, version: string): Promise<Scorecard | null> {
  const rules = await store.ruleVersion(version);
  return (rules ?? (await store.learnedVersion(version)))?.scorecard ?? null;
}

/** The scorecard that a score was made with. A version never changes, so it is read once; the latest few are kept. */
export function keptScorecards(store: ScorecardShelf): ReadScorecard {
  const kept = new Map<string, Scorecard>([[defaultScorecard.version, defaultScorecard]]);
  return async (version) => {
    const known = kept.get(version);
    if (known !== undefined) return known;
    const scorecard = await scorecardOf(store, version);
    if (scorecard === null) return null;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(version, scorecard);
    return scorecard;
  };
}
