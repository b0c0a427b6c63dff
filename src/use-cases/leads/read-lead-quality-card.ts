import type { HandOverView } from '../../contract/hand-over.ts';
import type { LeadQualityCard, ScoredLead } from '../../contract/lead-quality-card.ts';
import { mayRead } from '../../domain/access/may-read.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import { caveatsOf } from '../../domain/coaching/caveats.ts';
import type { PropertyDefinition } from '../../domain/crm/property.ts';
import { isCustomerStage } from '../../domain/leads/customer.ts';
import { explainScoreChange } from '../../domain/leads/explain/explain-score-change.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { CardStore, LeadCardFacts } from '../ports/card-store.ts';
import type { Clock } from '../slices/slice.ts';
import type { ReadOrigins } from './kept-origins.ts';
import { showHandOver } from './show-hand-over.ts';
import { type Provenance, showLines, showOrigin } from './show-scorecard.ts';
import { showSignals } from './show-signals.ts';
import { showWhatIf } from './show-what-if.ts';

/** What a card is read from, and by whom. */
export interface CardReading {
  readonly store: CardStore;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
}

/** What reading the lead-quality card takes besides. */
export interface LeadCardReading extends CardReading {
  readonly clock: Clock;
  readonly origins: ReadOrigins;
}

/** The lead-quality card of a contact, as stored when it was scored; nothing is scored while somebody waits. */
export async function readLeadQualityCard(
  reading: LeadCardReading,
  contactId: string,
): Promise<LeadQualityCard> {
  const { store, schema, viewer, clock } = reading;
  const [facts, portal, origins] = await Promise.all([
    store.leadCard(contactId),
    schema(),
    reading.origins(),
  ]);
  if (facts === null || portal === null) return { state: 'not synced', contactId };
  if (!mayRead(viewer, { kind: 'contact', ownerId: facts.ownerId }, portal.owners)) {
    return { state: 'not allowed' };
  }
  const { scored, ownerId, handOvers } = facts;
  if (scored === null) return { state: 'not scored', contactId };
  const lead = { viewer, owners: portal.owners, ownerId, events: handOvers, now: clock() };
  const nameOf = (id: string) => portal.owners.find(({ userId }) => userId === id)?.name ?? null;
  return {
    ...scoredCard(facts, scored, { origins, nameOf }),
    caveats: caveatsOf(facts.facts, leadStatusName(portal.definitions)),
    whatIf: showWhatIf(scored),
    handOver: handOverOf(facts, showHandOver(lead, scored.score.grade)),
  };
}

/** Whoever has bought already is no lead to hand over: nothing is offered, unless somebody did something with them before. */
function handOverOf({ facts }: LeadCardFacts, view: HandOverView): HandOverView {
  const isPlain = view.history.length === 0 && isCustomerStage(facts.lifecycleStage);
  return isPlain ? { ...view, acts: [] } : view;
}

function scoredCard(
  facts: LeadCardFacts,
  { score, signals }: NonNullable<LeadCardFacts['scored']>,
  provenance: Provenance,
): Omit<ScoredLead, 'handOver' | 'whatIf' | 'caveats'> {
  const { contactId, name, rejected } = facts;
  return {
    state: 'scored',
    contactId,
    name,
    grade: score.grade,
    chance: score.chance,
    whyNoChance: score.whyNoChance,
    score: { points: score.points, min: score.min, max: score.max },
    lines: showLines(score.lines, score.scorecardVersion, provenance),
    degraded: score.degraded.map(({ termId, why }) => ({ termId, why: [...why] })),
    rejected: [...rejected],
    sinceLastWeek: changeSince(facts, provenance),
    signals: showSignals(signals),
    scorecardVersion: score.scorecardVersion,
    scorecardOrigin: showOrigin(score.scorecardVersion, provenance),
    scoredAt: new Date(score.scoredAt).toISOString(),
  };
}

/** What moved since about a week ago; null when nothing did, or that is not known. */
function changeSince(
  { scored, weekAgo, crossing }: LeadCardFacts,
  provenance: Provenance,
): ScoredLead['sinceLastWeek'] {
  if (scored === null || weekAgo === null) return null;
  const { from, lines } = explainScoreChange(weekAgo, scored.score, crossing);
  if (lines.length === 0) return null;
  return {
    grade: from.grade,
    points: from.points,
    scoredAt: new Date(from.scoredAt).toISOString(),
    lines: lines.map(({ cause, id, reason, points }) => ({
      cause,
      reason,
      points,
      origin: cause === 'scorecard' ? showOrigin(id, provenance) : null,
    })),
  };
}

/** What this portal calls a lead status; its id where the portal does not say. */
function leadStatusName(definitions: readonly PropertyDefinition[]) {
  const options = definitions.find(
    ({ objectType, name }) => objectType === 'contact' && name === 'hs_lead_status',
  )?.options;
  return (id: string) => options?.find(({ value }) => value === id)?.label ?? id;
}
