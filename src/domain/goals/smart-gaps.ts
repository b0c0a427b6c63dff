import type { Goal } from '../crm/goal.ts';
import type { Period } from '../crm/period.ts';
import { achievableGap } from './achievable-gap.ts';
import { metricInWords } from './metric-words.ts';
import type { SmartGap, SmartPart } from './pace.ts';
import { type PaceFacts, sellersIn } from './pace-facts.ts';

/** Finds what one part of a goal lacks: the sentence that mends it, or null when nothing shows that it is missing. */
type PartCheck = (goal: Goal, facts: PaceFacts) => string | null;

/**
 * The checks in the order of the letters. Whether a goal is specific, measurable and time-bound can be read off it.
 * Whether it is achievable and relevant is not claimed either way: these are named only when the records speak against
 * it, a target far above anything ever made, and a rep's goal that counts something else than the team's.
 */
const checks: Readonly<Record<SmartPart, PartCheck>> = {
  specific: specificGap,
  measurable: measurableGap,
  achievable: achievableGap,
  relevant: relevantGap,
  'time-bound': timeBoundGap,
};

const parts: readonly SmartPart[] = [
  'specific',
  'measurable',
  'achievable',
  'relevant',
  'time-bound',
];

/** The SMART parts that a goal lacks, each once, with the sentence that mends it. */
export function smartGapsOf(goal: Goal, facts: PaceFacts): readonly SmartGap[] {
  return parts.flatMap((part) => {
    const mend = checks[part](goal, facts);
    return mend === null ? [] : [{ part, mend }];
  });
}

function specificGap(goal: Goal, facts: PaceFacts): string | null {
  if (goal.metric === null) return 'Say what the goal counts: revenue, or deals won.';
  const { scope } = goal;
  if (sellersIn(scope, facts).length > 0) return null;
  switch (scope.kind) {
    case 'rep':
      return `Give the goal to somebody who is in the CRM: owner ${scope.ownerId} is not.`;
    case 'team':
      return `Give the goal to a team that has members: team ${scope.teamId} has none.`;
    case 'company':
      return 'Let somebody own records in the CRM: nobody does, so nothing counts for the company.';
    case 'nobody':
      return 'Name the rep or the team that the goal belongs to.';
  }
}

function measurableGap({ metric, target }: Goal): string | null {
  if (metric !== null && metric.kind !== 'revenue' && metric.kind !== 'deals-won')
    return `Count revenue or deals won: "${metricInWords(metric)}" cannot be measured yet.`;
  if (target === null) return 'Set a target: a number above 0.';
  return target.greaterThan(0)
    ? null
    : `Set a target above 0: one of ${target.toFixed()} is reached before anybody starts.`;
}

function timeBoundGap({ period }: Goal): string | null {
  if (period === null) return 'Set the first and the last day of the period.';
  return period.start < period.end
    ? null
    : 'Set a last day after the first: the period ends before it starts.';
}

/** Shown when the rep's teams have goals at that time, and none of them counts what the rep's goal counts. */
function relevantGap({ scope, metric, period }: Goal, facts: PaceFacts): string | null {
  if (scope.kind !== 'rep' || metric === null || period === null) return null;
  const teams = facts.ownersById.get(scope.ownerId)?.teams ?? [];
  const above = teams
    .flatMap(({ id }) => facts.goalsOfTeam.get(id) ?? [])
    .filter((goal) => goal.metric !== null && goal.period !== null && overlap(goal.period, period))
    .map((goal) => goal.metric?.kind);
  if (above.length === 0 || above.includes(metric.kind)) return null;
  return 'Count what the team’s goal counts, or say how this goal serves it: they measure different things.';
}

function overlap(one: Period, other: Period): boolean {
  return one.start < other.end && other.start < one.end;
}
