import { choosePrompt } from '../../domain/coaching/choose-prompt.ts';
import { type DealContext, dealFactsOf } from '../../domain/coaching/deal-facts.ts';
import { judge } from '../../domain/coaching/judge.ts';
import { stagePhase } from '../../domain/coaching/stage-phase.ts';
import type { Findings } from '../../domain/coaching/warning.ts';
import { dealWarnings } from '../../domain/coaching/warnings/deal-warnings.ts';
import type { Deal } from '../../domain/crm/deal.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { CheckedDeal } from '../ports/portal-store.ts';

/** What all deals of a portal are judged by. */
export interface DealChecking extends DealContext {
  readonly goalOf: (deal: Deal) => Goal | null;
  /** Ids of the goals that are behind. */
  readonly goalsBehind: ReadonlySet<string>;
}

/** A deal with its goal, warnings and prompt, and what the rules found on the way. */
export interface JudgedDeal extends CheckedDeal {
  readonly findings: Findings;
}

/** Judges one deal. */
export function checkDeal(deal: Deal, checking: DealChecking, now: Instant): JudgedDeal {
  const findings = judge(dealWarnings, dealFactsOf(deal, checking), now);
  const { warnings } = findings;
  const stage = stagePhase(checking.pipelines, deal.pipelineId, deal.stageId);
  const goalId = checking.goalOf(deal)?.id ?? null;
  const goalBehind = deal.outcome === 'open' && goalId !== null && checking.goalsBehind.has(goalId);
  return {
    dealId: deal.id,
    goalId,
    signals: { warnings, prompt: choosePrompt({ subject: 'deal', warnings, stage, goalBehind }) },
    checkedAt: now,
    findings,
  };
}
