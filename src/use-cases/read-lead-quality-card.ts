import type { LeadQualityCard, ScoredLead } from '../contract/lead-quality-card.ts';
import { mayRead, whoMayRead } from '../domain/access/may-read.ts';
import type { Viewer } from '../domain/access/viewer.ts';
import {
  type ExplainedScore,
  explainScoreChange,
} from '../domain/leads/explain/explain-score-change.ts';
import type { LeadScore } from '../domain/leads/score.ts';
import type { ReadSchema } from './kept-schema.ts';
import type { CardStore, LeadCardFacts } from './ports/portal-store.ts';
import { showHandOver } from './show-hand-over.ts';
import { showSignals } from './show-signals.ts';
import { showWhatIf } from './show-what-if.ts';
import type { Clock } from './slice.ts';

/** What reading a card takes. */
export interface CardReading {
  readonly store: CardStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
}

/** What reading the lead-quality card takes besides. */
export interface LeadCardReading extends CardReading {
  readonly clock: Clock;
}

/** The lead-quality card of a contact, as stored when it was scored; nothing is scored while somebody waits. */
export async function readLeadQualityCard(
  reading: LeadCardReading,
  contactId: string,
): Promise<LeadQualityCard> {
  const { store, schema, viewer, clock } = reading;
  const [facts, portal] = await Promise.all([store.leadCard(contactId), schema()]);
  if (facts === null || portal === null) return { state: 'not synced', contactId };
  if (!mayRead(viewer, { kind: 'contact', ownerId: facts.ownerId }, portal.owners)) {
    return { state: 'not allowed', whoCan: whoMayRead.contact };
  }
  const { scored, ownerId, handOvers } = facts;
  if (scored === null) return { state: 'not scored', contactId };
  const lead = { viewer, owners: portal.owners, ownerId, events: handOvers, now: clock() };
  return {
    ...scoredCard(facts, scored),
    whatIf: showWhatIf(scored),
    handOver: showHandOver(lead, scored.score.grade),
  };
}

function scoredCard(
  { contactId, name, rejected, weekAgo }: LeadCardFacts,
  { score, signals }: NonNullable<LeadCardFacts['scored']>,
): Omit<ScoredLead, 'handOver' | 'whatIf'> {
  return {
    state: 'scored',
    contactId,
    name,
    grade: score.grade,
    chance: score.probability,
    whyNoChance: score.whyNoProbability,
    score: { points: score.points, min: score.min, max: score.max },
    lines: [...score.lines],
    degraded: [...score.degraded],
    rejected: [...rejected],
    sinceLastWeek: weekAgo === null ? null : changeSince(weekAgo, score),
    signals: showSignals(signals),
    scorecardVersion: score.scorecardVersion,
    scoredAt: new Date(score.scoredAt).toISOString(),
  };
}

/** What moved between two scores; null when nothing did. */
function changeSince(before: ExplainedScore, after: LeadScore): ScoredLead['sinceLastWeek'] {
  const { from, lines } = explainScoreChange(before, after);
  if (lines.length === 0) return null;
  return {
    grade: from.grade,
    points: from.points,
    scoredAt: new Date(from.scoredAt).toISOString(),
    lines: lines.map(({ reason, points }) => ({ reason, points })),
  };
}
