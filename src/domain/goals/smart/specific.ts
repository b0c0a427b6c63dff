import type { Goal, GoalMetric, GoalScope } from '../../crm/goal.ts';
import { isMoney, metricInWords } from '../metric-words.ts';
import { type PaceFacts, sellersIn } from '../pace-facts.ts';
import { counted, type SmartFacts } from './smart-facts.ts';
import { type Finding, met, notMet } from './smart-letter.ts';
import { type Told, told } from './told.ts';

/** Says what is counted, and who it belongs to: somebody in the CRM who is still there, or a team with members. */
export function specific({ goal, facts }: SmartFacts): Finding {
  const { metric, scope } = goal;
  if (metric === null) return notMet(told`Say what the goal counts: revenue, or deals won.`);
  const mend = scopeMend(scope, facts);
  return mend === null
    ? met(whatCounts(goal, metric, facts), whose(scope, facts))
    : notMet(mend, whatCounts(goal, metric, facts));
}

function scopeMend(scope: GoalScope, facts: PaceFacts): Told | null {
  switch (scope.kind) {
    case 'nobody':
      return told`Name the rep or the team that the goal belongs to.`;
    case 'rep': {
      if (sellersIn(scope, facts).length === 0)
        return told`Give the goal to somebody who is in the CRM: owner ${scope.ownerId} is not.`;
      const owner = facts.ownersById.get(scope.ownerId);
      return owner?.archived === true
        ? told`Give the goal to somebody who is still there: ${owner.name} has left.`
        : null;
    }
    case 'team':
      return sellersIn(scope, facts).length > 0
        ? null
        : told`Give the goal to a team that has members: team ${scope.teamId} has none.`;
    case 'company':
      return sellersIn(scope, facts).length > 0
        ? null
        : told`Let somebody own records in the CRM: nobody does, so nothing counts for the company.`;
  }
}

function whatCounts(goal: Goal, metric: GoalMetric, { homeCurrency }: PaceFacts): Told {
  const what = isMoney(metric)
    ? `${metricInWords(metric)} in ${goal.currency ?? homeCurrency}`
    : metricInWords(metric);
  if (metric.kind === 'other') return told`It counts ${what}.`;
  const { pipelineIds } = goal;
  return pipelineIds.length === 0
    ? told`It counts ${what}, from all pipelines.`
    : told`It counts ${what}, from ${counted(pipelineIds.length, 'pipeline')}.`;
}

function whose(scope: GoalScope, facts: PaceFacts): Told {
  if (scope.kind === 'rep')
    return told`It belongs to ${facts.ownersById.get(scope.ownerId)?.name ?? `owner ${scope.ownerId}`}.`;
  const here = sellersIn(scope, facts).filter(
    (ownerId) => facts.ownersById.get(ownerId)?.archived !== true,
  );
  return scope.kind === 'company'
    ? told`It belongs to everybody who sells: ${here.length}.`
    : told`It belongs to a team of ${here.length}.`;
}
