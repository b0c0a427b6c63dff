import { reachOf, termGroups } from '../scorecard/limits.ts';
import type { LimitScope } from '../scorecard/scope.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Finding } from './finding.ts';

/** Limits that never bite, because no sum gets that far. */
export function capFindings(scorecard: Scorecard): readonly Finding[] {
  return [...termGroups, 'total' as const].flatMap((scope) => [
    ...unreachedMax(scorecard, scope),
    ...unreachedMin(scorecard, scope),
  ]);
}

function unreachedMax(scorecard: Scorecard, scope: LimitScope): Finding[] {
  const { max: limit } = scorecard.limits[scope];
  const { max: reach } = reachOf(scorecard, scope);
  return limit === null || reach > limit ? [] : [finding(scope, 'max', limit, reach)];
}

function unreachedMin(scorecard: Scorecard, scope: LimitScope): Finding[] {
  const { min: limit } = scorecard.limits[scope];
  const { min: reach } = reachOf(scorecard, scope);
  return limit === null || reach < limit ? [] : [finding(scope, 'min', limit, reach)];
}

function finding(scope: LimitScope, edge: 'min' | 'max', limit: number, reach: number): Finding {
  return {
    kind: 'unreachable cap',
    place: `limits of ${scope}`,
    path: ['limits', scope, edge],
    what: { say: 'limit out of reach', with: { scope, edge, limit, reach } },
    evidence: null,
  };
}
