import type { PropertyDefinition } from '../crm/property.ts';
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
 * its term; everything else refuses the scorecard.
 */
export function checkScorecard(
  scorecard: Scorecard,
  definitions: readonly PropertyDefinition[],
): readonly ScorecardProblem[] {
  const properties = contactProperties(definitions);
  return [
    ...demandText(scorecard.version, 'version'),
    ...demandText(scorecard.name, 'name'),
    ...demandCount(scorecard.terms.length, [1, scorecardBounds.terms], 'terms'),
    ...repeatedIds(scorecard.terms),
    ...scorecard.terms.flatMap((term) => checkTerm(term, placeOf(term))),
    ...checkLimits(scorecard),
    ...checkCutOffs(scorecard),
    ...scorecard.terms.flatMap((term) =>
      attributesOf(term).flatMap((each) => {
        const fault = attributeFault(each, properties);
        return fault === null ? [] : [degradedBy(fault, placeOf(term))];
      }),
    ),
  ];
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

function checkCutOffs(scorecard: Scorecard): readonly ScorecardProblem[] {
  const { A, B, C } = scorecard.cutOffs;
  const { min, max } = boundsOf(scorecard);
  return [
    ...[A, B, C].flatMap((cutOff) => demandWhole(cutOff, 'grade cut-offs')),
    ...demand(max >= A && A > B && B > C && C > min, 'grade cut-offs', {
      wrong: `A begins at ${A}, B at ${B}, C at ${C}.`,
      allowed: `A above B above C, within the scores that can be reached: ${min} to ${max}.`,
      remedy: 'Move the cut-offs so that every grade can be reached.',
    }),
  ];
}
