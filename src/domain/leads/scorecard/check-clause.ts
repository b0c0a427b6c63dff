import { checkCondition } from './check-condition.ts';
import { depthOf } from './clauses.ts';
import { type Clause, scorecardBounds } from './scorecard.ts';
import {
  demand,
  demandCount,
  demandText,
  type Place,
  placeIn,
  type ScorecardProblem,
} from './scorecard-problem.ts';

/** What is wrong with a clause: nothing joined or too much, too deep, or a fact that cannot be asked. */
export function checkClause(clause: Clause, place: Place): readonly ScorecardProblem[] {
  const { depth: most } = scorecardBounds;
  const depth = depthOf(clause);
  return [
    ...demand(depth <= most, place, { say: 'too deep', with: { depth, most } }),
    ...checkParts(clause, place),
  ];
}

function checkParts(clause: Clause, place: Place): readonly ScorecardProblem[] {
  if (clause.is === 'fact') {
    const { reads, when } = clause;
    return [
      ...('deals' in reads
        ? []
        : demandText(reads.property, placeIn(place, 'property', 'reads', 'property'))),
      ...checkCondition(when, reads, placeIn(place, 'condition', 'when')),
    ];
  }
  return [
    ...demandCount(clause.of.length, [1, scorecardBounds.joined], placeIn(place, clause.is, 'of')),
    ...clause.of.flatMap((part, index) =>
      checkParts(part, placeIn(place, `part ${index + 1}`, 'of', index)),
    ),
  ];
}
