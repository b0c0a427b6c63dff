import type { PropertyDefinition } from '../../crm/property.ts';
import { checkReach } from './check-reach.ts';
import { checkTerm } from './check-term.ts';
import { factsIn } from './clauses.ts';
import { boundsOf, termGroups } from './limits.ts';
import { type AnyScorecard, type AnyTerm, scorecardBounds } from './scorecard.ts';
import {
  demand,
  demandCount,
  demandText,
  demandWhole,
  type Place,
  placeAt,
  placeIn,
  type ScorecardProblem,
} from './scorecard-problem.ts';
import { contactProperties, faultsOfTerm } from './term-faults.ts';

/**
 * Everything that is wrong with a scorecard, at once. A property that the portal lacks, or has as another type, degrades
 * its term; a bin or grade that cannot be reached has no effect; anything else refuses the scorecard.
 */
export function checkScorecard(
  scorecard: AnyScorecard,
  definitions: readonly PropertyDefinition[],
): readonly ScorecardProblem[] {
  const faults = checkForm(scorecard);
  // What can be reached is a question about well-formed terms only.
  const unused =
    faults.length > 0
      ? []
      : [
          ...scorecard.terms.flatMap((term, index) => checkReach(term, placeOf(term, index))),
          ...checkGradesInReach(scorecard),
        ];
  return [...faults, ...unused, ...unanswerable(scorecard, definitions)];
}

/** What makes a scorecard unusable on any portal. */
export function checkForm(scorecard: AnyScorecard): readonly ScorecardProblem[] {
  return [
    ...demandText(scorecard.version, placeAt('version', 'version')),
    ...demandText(scorecard.name, placeAt('name', 'name')),
    ...demandCount(scorecard.terms.length, [1, scorecardBounds.terms], placeAt('terms', 'terms')),
    ...repeatedIds(scorecard.terms),
    ...scorecard.terms.flatMap((term, index) => checkTerm(term, placeOf(term, index))),
    ...checkCost(scorecard.terms),
    ...checkLimits(scorecard),
    ...checkCutOffs(scorecard),
  ];
}

function unanswerable(
  { terms }: AnyScorecard,
  definitions: readonly PropertyDefinition[],
): readonly ScorecardProblem[] {
  const properties = contactProperties(definitions);
  return terms.flatMap((term, index) =>
    faultsOfTerm(term, properties).flatMap((why) =>
      demand(false, placeOf(term, index), { say: 'left out', with: { why } }, 'degraded'),
    ),
  );
}

function placeOf(term: AnyTerm, index: number): Place {
  return placeAt(`term "${term.id}"`, 'terms', index);
}

/** Every fact and pattern is looked at for every lead: together they must not slow scoring down. */
function checkCost(terms: readonly AnyTerm[]): readonly ScorecardProblem[] {
  const facts = terms.flatMap(({ bins }) =>
    bins.flatMap(({ where }) => (where === undefined ? [] : factsIn(where))),
  );
  const conditions = [
    ...terms.flatMap(({ bins }) => bins.flatMap(({ when }) => when)),
    ...facts.map(({ when }) => when),
  ];
  const patterns = conditions.filter(({ is }) => is === 'matching').length;
  return [
    ...demandCount(
      facts.length,
      [0, scorecardBounds.facts],
      placeAt('facts of all clauses', 'terms'),
    ),
    ...demandCount(
      patterns,
      [0, scorecardBounds.patterns],
      placeAt('regular expressions', 'terms'),
    ),
  ];
}

function repeatedIds(terms: readonly AnyTerm[]): readonly ScorecardProblem[] {
  const seen = new Set<string>();
  const told = new Set<string>();
  return terms.flatMap((term, index) => {
    const again = seen.has(term.id) && !told.has(term.id);
    seen.add(term.id);
    if (again) told.add(term.id);
    return demand(!again, placeIn(placeOf(term, index), 'id', 'id'), { say: 'id taken', with: {} });
  });
}

function checkLimits({ limits }: AnyScorecard): readonly ScorecardProblem[] {
  return [...termGroups, 'total' as const].flatMap((scope) => {
    const { min, max } = limits[scope];
    const place = placeAt(`limits of ${scope}`, 'limits', scope);
    return [
      ...[min, max].flatMap((edge) => (edge === null ? [] : demandWhole(edge, place))),
      ...(min === null || max === null
        ? []
        : demand(min <= max, place, { say: 'limits crossed', with: { min, max } })),
    ];
  });
}

const cutOffs = placeAt('grade cut-offs', 'cutOffs');

function checkCutOffs({ cutOffs: { A, B, C } }: AnyScorecard): readonly ScorecardProblem[] {
  return [
    ...[A, B, C].flatMap((cutOff) => demandWhole(cutOff, cutOffs)),
    ...demand(A > B && B > C, cutOffs, { say: 'grades out of order', with: { A, B, C } }),
  ];
}

function checkGradesInReach(scorecard: AnyScorecard): readonly ScorecardProblem[] {
  const { A, C } = scorecard.cutOffs;
  const { min, max } = boundsOf(scorecard);
  const fault = { say: 'grade out of reach', with: { A, C, min, max } } as const;
  return demand(A <= max && C > min, cutOffs, fault, 'no effect');
}
