import { choosePrompt } from '../../../domain/coaching/choose-prompt.ts';
import {
  type DealContext,
  type DealFacts,
  dealFactsOf,
} from '../../../domain/coaching/deal-facts.ts';
import { judge } from '../../../domain/coaching/judge.ts';
import { type PortalWarnings, warningsInForce } from '../../../domain/coaching/portal-warnings.ts';
import { stagePhase } from '../../../domain/coaching/stage-phase.ts';
import type { Findings, RuleInForce } from '../../../domain/coaching/warning.ts';
import {
  type DealWarningMessages,
  dealWarnings,
} from '../../../domain/coaching/warnings/deal-warnings.ts';
import type { Deal } from '../../../domain/crm/deal.ts';
import type { Goal } from '../../../domain/crm/goal.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { CheckedDeal } from '../../ports/pace-store.ts';

/** What all deals of a portal are judged by. */
export interface DealChecking extends DealContext {
  readonly coaching: DealCoaching;
  readonly goalOf: (deal: Deal) => Goal | null;
  /** Ids of the goals that are behind. */
  readonly goalsBehind: ReadonlySet<string>;
}

/** What is said of deals, as a portal wants it. */
export interface DealCoaching {
  readonly rules: readonly RuleInForce<DealFacts, DealWarningMessages>[];
  readonly promptsOff: readonly string[];
}

/** The warnings and prompts on deals, with their settings put in. */
export function dealCoaching(settings: PortalWarnings): DealCoaching {
  return { rules: warningsInForce(dealWarnings, settings), promptsOff: settings.promptsOff };
}

/** A deal with its goal, warnings and prompt, and what the rules found on the way. */
export interface JudgedDeal extends CheckedDeal {
  readonly findings: Findings<DealWarningMessages>;
}

/** Judges one deal. */
export function checkDeal(deal: Deal, checking: DealChecking, now: Instant): JudgedDeal {
  const { rules, promptsOff } = checking.coaching;
  const findings = judge(rules, dealFactsOf(deal, checking), now);
  const { warnings } = findings;
  const stage = stagePhase(checking.pipelines, deal.pipelineId, deal.stageId);
  const goalId = checking.goalOf(deal)?.id ?? null;
  const goalBehind = deal.outcome === 'open' && goalId !== null && checking.goalsBehind.has(goalId);
  const wish = { subject: 'deal', warnings, stage, goalBehind } as const;
  return {
    dealId: deal.id,
    goalId,
    signals: { warnings, prompt: choosePrompt(wish, promptsOff) },
    checkedAt: now,
    findings,
  };
}
