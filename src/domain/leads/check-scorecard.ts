import type { PropertyDefinition } from '../crm/property.ts';
import { checkReach } from './check-reach.ts';
import { checkTerm } from './check-term.ts';
import { boundsOf, termGroups } from './limits.ts';
import { type Scorecard, scorecardBounds, type Term } from './scorecard.ts';
import {
  demand,
  demandCount,
  demandText,
  demandWhole,
  type ScorecardProblem,
} from './scorecard-problem.ts';
import { attributeFault, attributesOf, contactProperties } from './term-faults.ts';

/**
 * Everything that is wrong with a scorecard, at once. A property that the portal lacks, or has as another type, degrades
 * its term; a bin or grade that cannot be reached has no effect; anything else refuses the scorecard.
 */
export function checkScorecard(
  scorecard: Scorecard,
  definitions: readonly PropertyDefinition[],
): readonly ScorecardProblem[] {
  const faults = checkForm(scorecard);
  // What can be reached is a question about well-formed terms only.
  const unused =
    faults.length > 0
      ? []
      : [
          ...scorecard.terms.flatMap((term) => checkReach(term, placeOf(term))),
          ...checkGradesInReach(scorecard),
        ];
  return [...faults, ...unused, ...unanswerable(scorecard, definitions)];
}

/** What makes a scorecard unusable on any portal. */
export function checkForm(scorecard: Scorecard): readonly ScorecardProblem[] {
  return [
    ...demandText(scorecard.version, 'version'),
    ...demandText(scorecard.name, 'name'),
    ...demandCount(scorecard.terms.length, [1, scorecardBounds.terms], 'terms'),
    ...repeatedIds(scorecard.terms),
    ...scorecard.terms.flatMap((term) => checkTerm(term, placeOf(term))),
    ...checkLimits(scorecard),
    ...checkCutOffs(scorecard),
  ];
}

function unanswerable(
  { terms }: Scorecard,
  definitions: readonly PropertyDefinition[],
): readonly ScorecardProblem[] {
  const properties = contactProperties(definitions);
  return terms.flatMap((term) =>
    attributesOf(term).flatMap((each) => {
      const fault = attributeFault(each, properties);
      return fault === null ? [] : [degradedBy(fault, placeOf(term))];
    }),
  );
}

function placeOf(term: Term): string {
  return `term "${term.id}"`;
}

function degradedBy(fault: string, place: string): ScorecardProblem {
  return {
    place,
    wrong: fault,
    allowed: 'contact properties of this portal, read as their type.',
    remedy: 'Name another property, or read it another way; until then the term is left out.',
    effect: 'degraded',
  };
}

function repeatedIds(terms: readonly Term[]): readonly ScorecardProblem[] {
  const ids = terms.map((term) => term.id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].flatMap((id) =>
    demand(false, `term "${id}", id`, {
      wrong: 'Another term has the same id.',
      allowed: 'an id of its own for each term.',
      remedy: 'Rename one of them.',
    }),
  );
}

function checkLimits({ limits }: Scorecard): readonly ScorecardProblem[] {
  return [...termGroups, 'total' as const].flatMap((scope) => {
    const { min, max } = limits[scope];
    const place = `limits of ${scope}`;
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

function checkCutOffs({ cutOffs: { A, B, C } }: Scorecard): readonly ScorecardProblem[] {
  return [
    ...[A, B, C].flatMap((cutOff) => demandWhole(cutOff, 'grade cut-offs')),
    ...demand(A > B && B > C, 'grade cut-offs', {
      wrong: `A begins at ${A}, B at ${B}, C at ${C}.`,
      allowed: 'A above B, and B above C.',
      remedy: 'Put them in order.',
    }),
  ];
}

function checkGradesInReach(scorecard: Scorecard): readonly ScorecardProblem[] {
  const { A, C } = scorecard.cutOffs;
  const { min, max } = boundsOf(scorecard);
  const complaint = {
    wrong: `A begins at ${A} and C at ${C}, but scores run from ${min} to ${max}.`,
    allowed: 'an A that the highest score reaches, and a C above the lowest.',
    remedy: 'Move the cut-offs so that every grade can be reached.',
  };
  return demand(A <= max && C > min, 'grade cut-offs', complaint, 'no effect');
}
