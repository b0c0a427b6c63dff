import type { Goal, GoalMetric, GoalScope } from '../../crm/goal.ts';
import { isMoney, toldMetric } from '../metric.ts';
import { type PaceFacts, sellersIn } from '../pace-facts.ts';
import type { SmartTold } from './messages.ts';
import type { SmartFacts } from './smart-facts.ts';
import { type Finding, met, notMet } from './smart-letter.ts';

/** Says what is counted, and who it belongs to: somebody in the CRM who is still there, or a team with members. */
export function specific({ goal, facts }: SmartFacts): Finding {
  const { metric, scope } = goal;
  if (metric === null) return notMet({ say: 'no metric', with: {} });
  const mend = scopeMend(scope, facts);
  return mend === null
    ? met(whatCounts(goal, metric, facts), whose(scope, facts))
    : notMet(mend, whatCounts(goal, metric, facts));
}

function scopeMend(scope: GoalScope, facts: PaceFacts): SmartTold | null {
  switch (scope.kind) {
    case 'nobody':
      return { say: 'no scope', with: {} };
    case 'rep': {
      if (sellersIn(scope, facts).length === 0)
        return { say: 'owner not in CRM', with: { ownerId: scope.ownerId } };
      const owner = facts.ownersById.get(scope.ownerId);
      return owner?.archived === true
        ? { say: 'owner has left', with: { name: owner.name } }
        : null;
    }
    case 'team':
      return sellersIn(scope, facts).length > 0
        ? null
        : { say: 'team has no members', with: { teamId: scope.teamId } };
    case 'company':
      return sellersIn(scope, facts).length > 0 ? null : { say: 'nobody owns records', with: {} };
  }
}

function whatCounts(goal: Goal, metric: GoalMetric, { homeCurrency }: PaceFacts): SmartTold {
  const currency = isMoney(metric) ? (goal.currency ?? homeCurrency) : null;
  const pipelines = metric.kind === 'other' ? null : goal.pipelineIds.length;
  return { say: 'counts', with: { metric: toldMetric(metric), currency, pipelines } };
}

function whose(scope: GoalScope, facts: PaceFacts): SmartTold {
  if (scope.kind === 'rep') {
    const owner = facts.ownersById.get(scope.ownerId);
    return owner === undefined
      ? { say: 'belongs to unknown owner', with: { ownerId: scope.ownerId } }
      : { say: 'belongs to', with: { name: owner.name } };
  }
  const here = sellersIn(scope, facts).filter(
    (ownerId) => facts.ownersById.get(ownerId)?.archived !== true,
  );
  const people = here.length;
  return scope.kind === 'company'
    ? { say: 'belongs to everybody', with: { people } }
    : { say: 'belongs to team', with: { people } };
}
