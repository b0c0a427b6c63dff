import type { Goal } from '../../crm/goal.ts';
import { toldMetric } from '../metric.ts';
import type { PaceFacts } from '../pace-facts.ts';
import { incentiveFit } from './incentive.ts';
import type { AboveScope, SmartTold } from './messages.ts';
import { countsTheSame, inUnitOf, overlap, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, met, notMet } from './smart-letter.ts';

/**
 * Serves a goal above it that counts the same at the same time, or is paid for by an incentive; and no incentive pays for
 * something else than it counts.
 */
export function relevant({ goal, facts }: SmartFacts): Finding {
  const { metric, incentive } = goal;
  if (metric === null) return cannotTell({ say: 'purpose needs a metric', with: {} });
  const fit = incentive === null ? null : incentiveFit(incentive, metric);
  const paid: SmartTold[] =
    incentive === null ? [] : [{ say: 'incentive', with: { text: incentive } }];
  if (fit?.kind === 'pays for something else') {
    const values = { paidFor: fit.what, metric: toldMetric(metric) };
    return notMet({ say: 'incentive pays for something else', with: values }, ...paid);
  }
  const above = goalsAbove(goal, facts);
  const same = above.find((each) => countsTheSame(each.metric, metric));
  if (same !== undefined) return met(shareOf(goal, same, facts), ...paid);
  if (fit?.kind === 'pays for it') return met(...paid);
  if (goal.scope.kind === 'company') return met({ say: 'goal of the company', with: {} });
  const [other] = above;
  if (other !== undefined)
    return notMet({ say: 'measures something else', with: { above: aboveOf(other) } }, ...paid);
  return cannotTell({ say: 'nothing above', with: {} }, ...paid);
}

/** The goals that it may serve: the one that it names, or those of its teams and the company; all at the same time. */
function goalsAbove({ id, scope, period, parentId }: Goal, facts: PaceFacts): readonly Goal[] {
  if (period === null) return [];
  const named = parentId === null ? undefined : facts.goalsById.get(parentId);
  const known = named === undefined ? goalsOfGroups(scope, facts) : [named];
  return known.filter(
    (each) =>
      each.id !== id &&
      each.metric !== null &&
      each.period !== null &&
      overlap(each.period, period),
  );
}

function goalsOfGroups(scope: Goal['scope'], facts: PaceFacts): readonly Goal[] {
  const ofCompany = facts.goalsOf({ kind: 'company' });
  switch (scope.kind) {
    case 'rep': {
      const teams = facts.ownersById.get(scope.ownerId)?.teams ?? [];
      const ofTeams = teams.flatMap((team) => facts.goalsOf({ kind: 'team', teamId: team.id }));
      return [...ofTeams, ...ofCompany];
    }
    case 'team':
      return ofCompany;
    case 'company':
    case 'nobody':
      return [];
  }
}

function aboveOf({ scope }: Goal): AboveScope {
  return scope.kind === 'company' ? 'company' : 'team';
}

/** What part of the goal above this one is: only for the same period and unit, where it means something. */
function shareOf(goal: Goal, above: Goal, facts: PaceFacts): SmartTold {
  const isSamePeriod =
    goal.period?.start === above.period?.start && goal.period?.end === above.period?.end;
  const isSameUnit =
    (goal.currency ?? facts.homeCurrency) === (above.currency ?? facts.homeCurrency);
  const scope = aboveOf(above);
  if (goal.target === null || above.target === null || !above.target.greaterThan(0))
    return { say: 'counts the same', with: { above: scope } };
  const target = inUnitOf(above, above.target, facts);
  if (!isSamePeriod || !isSameUnit)
    return { say: 'counts the same as a target', with: { above: scope, target } };
  const share = goal.target.dividedBy(above.target).toNumber();
  const own = inUnitOf(goal, goal.target, facts);
  return { say: 'share of the goal above', with: { above: scope, own, target, share } };
}
