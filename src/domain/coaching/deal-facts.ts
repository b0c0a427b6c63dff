import type { Deal, DealOutcome } from '../crm/deal.ts';
import { type Pipeline, stageOf } from '../crm/pipeline.ts';
import type { Instant } from '../crm/time.ts';
import type { StageNorm } from './stage-norms.ts';
import type { Judgement } from './warning.ts';

/**
 * What deal warnings may look at. Timers run on what happens with the buyer: the time of the last edit is not among the
 * facts, so that touching a record never makes a deal look alive.
 */
export interface DealFacts {
  readonly outcome: DealOutcome;
  readonly stageLabel: string | null;
  readonly stageEnteredAt: Instant | null;
  /** How long won deals stayed in its present stage; null when none is known to have passed it. */
  readonly stageNorm: StageNorm | null;
  readonly createdAt: Instant | null;
  readonly closeDate: Instant | null;
  readonly timesPostponed: number;
  readonly lastContactedAt: Instant | null;
  readonly nextActivityAt: Instant | null;
  /** False when the portal's records show no contact on any won deal: then a missing one means nothing. */
  readonly contactIsRecorded: boolean;
  /** The portal's zone: people count days by its calendar. */
  readonly timeZone: string;
}

/** What the deals of a portal share. */
export interface DealContext {
  readonly pipelines: readonly Pipeline[];
  readonly norms: ReadonlyMap<string, StageNorm>;
  readonly contactIsRecorded: boolean;
  readonly timeZone: string;
}

/** The facts of one deal. */
export function dealFactsOf(deal: Deal, context: DealContext): DealFacts {
  const stage = stageOf(context.pipelines, deal.pipelineId, deal.stageId);
  return {
    outcome: deal.outcome,
    stageLabel: stage?.label ?? null,
    stageEnteredAt: deal.stageEnteredAt,
    stageNorm: (deal.stageId === null ? null : context.norms.get(deal.stageId)) ?? null,
    createdAt: deal.createdAt,
    closeDate: deal.closeDate,
    timesPostponed: deal.timesPostponed,
    lastContactedAt: deal.lastContactedAt,
    nextActivityAt: deal.nextActivityAt,
    contactIsRecorded: context.contactIsRecorded,
    timeZone: context.timeZone,
  };
}

/** The judgement on a deal that is not open: nothing to warn of once it ended. Null when it is open. */
export function judgeEnded({
  outcome,
}: Pick<DealFacts, 'outcome'>): Exclude<Judgement<never>, { kind: 'warn' }> | null {
  switch (outcome) {
    case 'won':
    case 'lost':
      return { kind: 'fine' };
    case 'unknown':
      return { kind: 'no data', missing: 'stage' };
    case 'open':
      return null;
  }
}
