import { Decimal } from 'decimal.js';
import type { SmartLetterView, SmartView, SuggestedTargetsView } from '../../contract/smart.ts';
import { isMoney } from '../../domain/goals/metric.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type { SmartCheck, SmartLetter } from '../../domain/goals/smart/smart-letter.ts';
import type { SuggestedTargets } from '../../domain/goals/smart/suggested-targets.ts';
import { type GoalUnit, withPlan } from '../../domain/goals/smart/with-plan.ts';

/** The check of a goal as it is shown, its target held against the plan; `plan` is null when there is none. */
export function showSmart(check: SmartCheck, plan: GoalPlan | null, unit: GoalUnit): SmartView {
  const { goal, homeCurrency } = unit;
  const currency = isMoney(goal.metric) ? (goal.currency ?? homeCurrency) : null;
  return {
    letters: withPlan(check, plan, unit).map(showLetter),
    targets: plan && showTargets(plan.targets, currency),
  };
}

function showLetter({ part, verdict, reach, evidence, mend }: SmartLetter): SmartLetterView {
  return { part, verdict, reach, evidence: [...evidence], mend };
}

function showTargets(targets: SuggestedTargets, currency: string | null): SuggestedTargetsView {
  switch (targets.kind) {
    case 'suggested':
      return {
        ...targets,
        targets: targets.targets.map(({ role, chance, target }) => ({
          role,
          chance,
          target: target === null ? null : { value: new Decimal(target).toFixed(), currency },
        })),
      };
    case 'not enough data':
      return targets;
    case 'abstains':
      return { kind: 'abstains', reason: targets.reason };
  }
}
