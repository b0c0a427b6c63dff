import { sinceMondaySchema } from '../../contract/goal-changes.ts';
import type { GoalPacingCard, ShownDeal } from '../../contract/goal-pacing-card.ts';
import { mayRead } from '../../domain/access/may-read.ts';
import { stageOf } from '../../domain/crm/pipeline.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { CardReading } from '../leads/read-lead-quality-card.ts';
import { showSignals } from '../leads/show-signals.ts';
import type { DealCardFacts } from '../ports/card-store.ts';
import type { StreamState, SyncStore } from '../ports/sync-store.ts';
import { type MaySeeDealsOf, readableChange } from './changes/readable-change.ts';
import { showGoal } from './show-goal.ts';

/** The goal-pacing card of a deal, as stored when goals were last paced. */
export async function readGoalPacingCard(
  { store, schema, viewer }: CardReading & { readonly store: Pick<SyncStore, 'streamState'> },
  dealId: string,
): Promise<GoalPacingCard> {
  const [facts, portal] = await Promise.all([store.dealCard(dealId), schema()]);
  if (facts === null || portal === null) return { state: 'not synced', dealId };
  if (!mayRead(viewer, { kind: 'deal', ownerId: facts.deal.ownerId }, portal.owners)) {
    return { state: 'not allowed' };
  }
  const goals = facts.pace === null ? await store.streamState('goals') : null;
  return {
    state: 'shown',
    deal: showDeal(facts, portal),
    goal:
      facts.pace === null
        ? { kind: 'none', reason: whyNoGoal(facts, goals) }
        : showGoal({ ...facts, pace: facts.pace }, portal),
    sinceMonday: showSinceMonday(facts, (ownerId) =>
      mayRead(viewer, { kind: 'deal', ownerId }, portal.owners),
    ),
    signals: showSignals(facts.signals),
  };
}

function showSinceMonday(
  { pace, sinceMonday }: DealCardFacts,
  maySee: MaySeeDealsOf,
): ShownDeal['sinceMonday'] {
  const told = sinceMondaySchema.safeParse(sinceMonday);
  if (pace === null || !told.success) return null;
  return { ...told.data, change: readableChange(told.data.change, maySee) };
}

function whyNoGoal(
  { deal }: DealCardFacts,
  goals: StreamState | null,
): 'no owner' | 'goals unavailable' | 'no goal' {
  if (deal.ownerId === null) return 'no owner';
  return goals?.phase === 'unavailable' ? 'goals unavailable' : 'no goal';
}

function showDeal({ deal }: DealCardFacts, { pipelines }: PortalSchema): ShownDeal['deal'] {
  const { id, name, amount, outcome, rejected } = deal;
  return {
    id,
    name,
    amount: amount && { amount: amount.amount.toFixed(), currency: amount.currency },
    stage: stageOf(pipelines, deal.pipelineId, deal.stageId)?.label ?? null,
    outcome,
    rejected: [...rejected],
  };
}
