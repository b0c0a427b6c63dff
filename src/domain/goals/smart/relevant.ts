import type { Goal } from '../../crm/goal.ts';
import { metricInWords } from '../metric-words.ts';
import type { PaceFacts } from '../pace-facts.ts';
import { incentiveFit } from './incentive.ts';
import { countsTheSame, inUnitOf, overlap, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, met, notMet } from './smart-letter.ts';
import { type Told, told } from './told.ts';

/**
 * Serves a goal above it that counts the same at the same time, or is paid for by an incentive; and no incentive pays for
 * something else than it counts.
 */
export function relevant({ goal, facts }: SmartFacts): Finding {
  const { metric, incentive } = goal;
  if (metric === null) return cannotTell(told`What it serves shows once it says what it counts.`);
  const fit = incentive === null ? null : incentiveFit(incentive, metric);
  if (fit?.kind === 'pays for something else')
    return notMet(
      told`Pay for what it counts: the incentive pays for ${fit.what}, the goal counts ${metricInWords(metric)}.`,
      told`Incentive: ${incentive ?? ''}`,
    );
  const paid = incentive === null ? [] : [told`Incentive: ${incentive}`];
  const above = goalsAbove(goal, facts);
  const same = above.find((each) => countsTheSame(each.metric, metric));
  if (same !== undefined) return met(shareOf(goal, same, facts), ...paid);
  if (fit?.kind === 'pays for it') return met(...paid);
  if (goal.scope.kind === 'company')
    return met(told`It is the company’s own: the others serve it.`);
  const [other] = above;
  if (other !== undefined)
    return notMet(
      told`Count what ${ownerOf(other)}’s goal counts, or say how this goal serves it: they measure different things.`,
      ...paid,
    );
  return cannotTell(told`No goal above it is on record for this time.`, ...paid);
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

function ownerOf({ scope }: Goal): string {
  return scope.kind === 'company' ? 'the company' : 'the team';
}

/** What part of the goal above this one is: only for the same period and unit, where it means something. */
function shareOf(goal: Goal, above: Goal, facts: PaceFacts): Told {
  const isSamePeriod =
    goal.period?.start === above.period?.start && goal.period?.end === above.period?.end;
  const isSameUnit =
    (goal.currency ?? facts.homeCurrency) === (above.currency ?? facts.homeCurrency);
  const whose = ownerOf(above);
  if (goal.target === null || above.target === null || !above.target.greaterThan(0))
    return told`It counts what ${whose}’s goal for this time counts.`;
  const whole = inUnitOf(above, above.target, facts);
  if (!isSamePeriod || !isSameUnit)
    return told`It counts what ${whose}’s goal of ${whole} for this time counts.`;
  const share = goal.target.dividedBy(above.target).times(100).toFixed(0);
  return told`It is ${inUnitOf(goal, goal.target, facts)} of ${whose}’s ${whole} for the same time: ${share}%.`;
}
