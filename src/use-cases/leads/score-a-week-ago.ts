import { unknownAt } from '../../domain/crm/carried-over.ts';
import type { Contact } from '../../domain/crm/contact.ts';
import { propertiesAt } from '../../domain/crm/properties-at.ts';
import { propertyOf } from '../../domain/crm/property.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import { explainScoreChange } from '../../domain/leads/explain/explain-score-change.ts';
import type { LeadScore } from '../../domain/leads/scorecard/score.ts';
import type { LeadStore } from '../ports/lead-store.ts';
import type { ScorersInForce } from './scorer.ts';

/** How far back a card looks, in ms. */
const BACK_MS = 7 * DAY_MS;

/** How a page of contacts is scored as of a week ago. */
export interface PastScoring {
  readonly store: Pick<LeadStore, 'changedSince'>;
  readonly scorers: ScorersInForce;
  readonly now: Instant;
}

/** Gives what a contact would have been scored at a week ago; null when that is the same, or cannot be told. */
export type ScoreAWeekAgo = (contact: Contact, present: LeadScore) => LeadScore | null;

/** For a portal that was scored before: its score of a week ago is the one that was stored. */
export const noPast: ScoreAWeekAgo = () => null;

/**
 * Scores a page of contacts as of a week ago, by what their recorded changes say of then and by the scorecard in force now, so
 * that a portal that is scored for the first time can tell from the first day what moved. Deals of a week ago are not
 * rebuilt: by a scorecard that asks for them nothing is said. Nor is anything said of a contact whose values came along from
 * elsewhere since: what they were before is not known.
 */
export async function scoreAWeekAgo(
  { store, scorers, now }: PastScoring,
  contacts: readonly Contact[],
): Promise<ScoreAWeekAgo> {
  if (scorers.readsDeals) return noPast;
  const then = now - BACK_MS;
  const old = contacts.filter(({ createdAt }) => createdAt !== null && createdAt <= then);
  const changed = await store.changedSince(
    old.map(({ id }) => id),
    then,
  );
  return (contact, present) => {
    if (contact.createdAt === null || contact.createdAt > then) return null;
    const changes = changed.get(contact.id);
    if (changes !== undefined && unknownAt(changes, then).size > 0) return null;
    const properties =
      changes === undefined ? contact.properties : propertiesAt(contact.properties, changes, then);
    const lifecycleStage = propertyOf(properties, 'lifecyclestage');
    const score = scorers.score({ ...contact, properties, lifecycleStage }, then, null);
    return explainScoreChange(score, present).lines.length === 0 ? null : score;
  };
}
