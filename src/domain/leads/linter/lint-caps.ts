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
  const { max } = scorecard.limits[scope];
  const reach = reachOf(scorecard, scope);
  if (max === null || reach.max > max) return [];
  return [
    finding(
      scope,
      'max',
      `${nameOf(scope)} comes to ${reach.max} at most; the limit of ${max} never bites.`,
    ),
  ];
}

function unreachedMin(scorecard: Scorecard, scope: LimitScope): Finding[] {
  const { min } = scorecard.limits[scope];
  const reach = reachOf(scorecard, scope);
  if (min === null || reach.min < min) return [];
  return [
    finding(
      scope,
      'min',
      `${nameOf(scope)} comes to ${reach.min} at least; the limit of ${min} never bites.`,
    ),
  ];
}

function nameOf(scope: LimitScope): string {
  return scope === 'total' ? 'The whole score' : `What ${scope} gives`;
}

function finding(scope: LimitScope, edge: 'min' | 'max', what: string): Finding {
  return {
    kind: 'unreachable cap',
    place: `limits of ${scope}`,
    path: ['limits', scope, edge],
    what,
    evidence: null,
    remedy: 'Drop the limit, or bring it within reach.',
  };
}
