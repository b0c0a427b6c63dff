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
    faultsOfTerm(term, properties).flatMap((fault) =>
      demand(
        false,
        placeOf(term, index),
        {
          wrong: JSON.stringify(fault),
          allowed: 'contact properties of this portal, read as their type.',
          remedy: 'Name another property, or read it another way; until then the term is left out.',
        },
        'degraded',
      ),
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
    return demand(!again, placeIn(placeOf(term, index), 'id', 'id'), {
      wrong: 'Another term has the same id.',
      allowed: 'an id of its own for each term.',
      remedy: 'Rename one of them.',
    });
  });
}

function checkLimits({ limits }: AnyScorecard): readonly ScorecardProblem[] {
  return [...termGroups, 'total' as const].flatMap((scope) => {
    const { min, max } = limits[scope];
    const place = placeAt(`limits of ${scope}`, 'limits', scope);
    return [
      ...[min, max].flatMap((edge) => (edge === null ? [] : demandWhole(edge, place))),
      ...demand(min === null || max === null || min <= max, place, {
        wrong: `The lower limit ${min} is above the upper limit ${max}.`,
        allowed: 'a lower limit that is at most the upper one.',
        remedy: 'Swap them, or drop one.',
      }),
    ];
  });
}

const cutOffs = placeAt('grade cut-offs', 'cutOffs');

function checkCutOffs({ cutOffs: { A, B, C } }: AnyScorecard): readonly ScorecardProblem[] {
  return [
    ...[A, B, C].flatMap((cutOff) => demandWhole(cutOff, cutOffs)),
    ...demand(A > B && B > C, cutOffs, {
      wrong: `A begins at ${A}, B at ${B}, C at ${C}.`,
      allowed: 'A above B, and B above C.',
      remedy: 'Put them in order.',
    }),
  ];
}

function checkGradesInReach(scorecard: AnyScorecard): readonly ScorecardProblem[] {
  const { A, C } = scorecard.cutOffs;
  const { min, max } = boundsOf(scorecard);
  const complaint = {
    wrong: `A begins at ${A} and C at ${C}, but scores run from ${min} to ${max}.`,
    allowed: 'an A that the highest score reaches, and a C above the lowest.',
    remedy: 'Move the cut-offs so that every grade can be reached.',
  };
  return demand(A <= max && C > min, cutOffs, complaint, 'no effect');
}
