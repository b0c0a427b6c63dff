import type { LeadQualityCard } from '../contract/lead-quality-card.ts';
import { mayRead, whoMayRead } from '../domain/access/may-read.ts';
import type { Viewer } from '../domain/access/viewer.ts';
import type { ReadSchema } from './kept-schema.ts';
import type { CardStore, LeadCardFacts } from './ports/portal-store.ts';
import { showSignals } from './show-signals.ts';

/** What reading a card takes. */
export interface CardReading {
  readonly store: CardStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
}

/** The lead-quality card of a contact, as stored when it was scored; nothing is computed while somebody waits. */
export async function readLeadQualityCard(
  { store, schema, viewer }: CardReading,
  contactId: string,
): Promise<LeadQualityCard> {
  const [facts, portal] = await Promise.all([store.leadCard(contactId), schema()]);
  if (facts === null || portal === null) return { state: 'not synced', contactId };
  if (!mayRead(viewer, { kind: 'contact', ownerId: facts.ownerId }, portal.owners)) {
    return { state: 'not allowed', whoCan: whoMayRead.contact };
  }
  return facts.scored === null
    ? { state: 'not scored', contactId }
    : scoredCard(facts, facts.scored);
}

function scoredCard(
  { contactId, name, rejected }: LeadCardFacts,
  { score, signals }: NonNullable<LeadCardFacts['scored']>,
): LeadQualityCard {
  return {
    state: 'scored',
    contactId,
    name,
    grade: score.grade,
    basis: 'rules',
    score: { points: score.points, min: score.min, max: score.max },
    lines: [...score.lines],
    degraded: [...score.degraded],
    rejected: [...rejected],
    signals: showSignals(signals),
    scorecardVersion: score.scorecardVersion,
    scoredAt: new Date(score.scoredAt).toISOString(),
  };
}
