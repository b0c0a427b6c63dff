import { checkCondition } from './check-condition.ts';
import { type Bin, type Decay, scorecardBounds, type Term } from './scorecard.ts';
import {
  demand,
  demandCount,
  demandText,
  demandWhole,
  type ScorecardProblem,
} from './scorecard-problem.ts';

/** What makes one term unusable, whatever the portal. `place` names the term. */
export function checkTerm(term: Term, place: string): readonly ScorecardProblem[] {
  const bins = term.bins.flatMap((bin, index) => checkBin(bin, term, `${place}, bin ${index + 1}`));
  return [
    ...demandText(term.id, `${place}, id`),
    ...demandText(term.title, `${place}, title`),
    ...demandCount(term.reads.length, [1, 2], `${place}, properties`),
    ...term.reads.flatMap(({ property }) => demandText(property, `${place}, property`)),
    ...demandCount(term.bins.length, [1, scorecardBounds.bins], `${place}, bins`),
    ...(term.decay === null ? [] : checkDecay(term.decay, term, `${place}, decay`)),
    ...bins,
  ];
}

function checkBin(bin: Bin, { reads }: Term, place: string): readonly ScorecardProblem[] {
  const fits = demand(bin.when.length === reads.length, `${place}, conditions`, {
    wrong: `There are ${bin.when.length}.`,
    allowed: `one for each property of the term: ${reads.length}.`,
    remedy: 'Add "anything" for a property that does not matter here.',
  });
  const conditions = reads.flatMap((attribute, index) => {
    const condition = bin.when[index];
    if (condition === undefined) return [];
    return checkCondition(condition, attribute, `${place}, condition ${index + 1}`);
  });
  return [
    ...fits,
    ...conditions,
    ...demandWhole(bin.points, `${place}, points`),
    ...demandText(bin.reason, `${place}, reason`),
  ];
}

function checkDecay(
  { property, halfLifeDays }: Decay,
  { group }: Term,
  place: string,
): readonly ScorecardProblem[] {
  const most = scorecardBounds.halfLifeDays;
  return [
    ...demandText(property, `${place}, property`),
    ...demand(halfLifeDays > 0 && halfLifeDays <= most, `${place}, half-life`, {
      wrong: `It is ${halfLifeDays} days.`,
      allowed: `more than 0 and at most ${most} days.`,
      remedy: 'Set the days after which the evidence is worth half.',
    }),
    ...demand(group === 'engagement', place, {
      wrong: `The term belongs to ${group}.`,
      allowed: 'terms of the group engagement.',
      remedy: 'Drop the decay, or move the term to engagement.',
    }),
  ];
}
