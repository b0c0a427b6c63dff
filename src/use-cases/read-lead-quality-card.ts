import type { LeadQualityCard, ScoredLead } from '../contract/lead-quality-card.ts';
import { mayRead, whoMayRead } from '../domain/access/may-read.ts';
import type { Viewer } from '../domain/access/viewer.ts';
import type { ReadSchema } from './kept-schema.ts';
import type { CardStore, LeadCardFacts } from './ports/portal-store.ts';
import { showHandOver } from './show-hand-over.ts';
import { showSignals } from './show-signals.ts';
import type { Clock } from './slice.ts';

/** What reading a card takes. */
export interface CardReading {
  readonly store: CardStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** The lead-quality card of a contact, as stored when it was scored; nothing is computed while somebody waits. */
export async function readLeadQualityCard(
  { store, schema, viewer, clock }: CardReading,
  contactId: string,
): Promise<LeadQualityCard> {
  const [facts, portal] = await Promise.all([store.leadCard(contactId), schema()]);
  if (facts === null || portal === null) return { state: 'not synced', contactId };
  if (!mayRead(viewer, { kind: 'contact', ownerId: facts.ownerId }, portal.owners)) {
    return { state: 'not allowed', whoCan: whoMayRead.contact };
  }
  if (facts.scored === null) return { state: 'not scored', contactId };
  const { ownerId, handOvers } = facts;
  const lead = { viewer, owners: portal.owners, ownerId, events: handOvers, now: clock() };
  return {
    ...scoredCard(facts, facts.scored),
    handOver: showHandOver(lead, facts.scored.score.grade),
  };
}

function scoredCard(
  { contactId, name, rejected }: LeadCardFacts,
  { score, signals }: NonNullable<LeadCardFacts['scored']>,
): Omit<ScoredLead, 'handOver'> {
  return {
    state: 'scored',
    contactId,
    name,
    grade: score.grade,
    chance: null,
    score: { points: score.points, min: score.min, max: score.max },
    lines: [...score.lines],
    degraded: [...score.degraded],
    rejected: [...rejected],
    sinceLastWeek: null,
    whatIf: { nextGrade: null, missing: [] },
    signals: showSignals(signals),
    scorecardVersion: score.scorecardVersion,
    scoredAt: new Date(score.scoredAt).toISOString(),
  };
}
