import { checkClause } from './check-clause.ts';
import { checkCondition } from './check-condition.ts';
import { furthestPoints } from './repetition.ts';
import {
  type AnyBin,
  type AnyTerm,
  type Decay,
  type Repeats,
  scorecardBounds,
  type Window,
} from './scorecard.ts';
import {
  demand,
  demandCount,
  demandText,
  demandWhole,
  type Place,
  placeIn,
  type ScorecardProblem,
} from './scorecard-problem.ts';

/** What makes one term unusable, whatever the portal. `place` is the term's. */
export function checkTerm(term: AnyTerm, place: Place): readonly ScorecardProblem[] {
  const { decay, window, repeats } = term;
  const bins = term.bins.flatMap((bin, index) =>
    checkBin(bin, term, placeIn(place, `bin ${index + 1}`, 'bins', index)),
  );
  return [
    ...demandText(term.id, placeIn(place, 'id', 'id')),
    ...demandOwnText(term.title, placeIn(place, 'title', 'title')),
    ...checkReads(term, placeIn(place, 'properties', 'reads')),
    ...demandCount(term.bins.length, [1, scorecardBounds.bins], placeIn(place, 'bins', 'bins')),
    ...(decay === null ? [] : checkDecay(decay, term, placeIn(place, 'decay', 'decay'))),
    ...(window === undefined ? [] : checkWindow(window, term, placeIn(place, 'window', 'window'))),
    ...(repeats === undefined ? [] : checkRepeats(repeats, placeIn(place, 'repeats', 'repeats'))),
    ...bins,
  ];
}

/** What learning found is no text that somebody wrote. */
function demandOwnText(text: AnyTerm['title'] | AnyBin['reason'], place: Place) {
  return typeof text === 'string' ? demandText(text, place) : [];
}

/** A term without properties of its own asks in every bin's clause. */
function checkReads({ reads, bins }: AnyTerm, place: Place): readonly ScorecardProblem[] {
  const least = bins.length > 0 && bins.every(({ where }) => where !== undefined) ? 0 : 1;
  return [
    ...demandCount(reads.length, [least, 2], place),
    ...reads.flatMap((attribute, index) =>
      'deals' in attribute
        ? []
        : demandText(attribute.property, {
            words: place.words.replace(/properties$/, 'property'),
            path: [...place.path, index, 'property'],
          }),
    ),
  ];
}

function checkBin(
  bin: AnyBin,
  { reads, repeats }: AnyTerm,
  place: Place,
): readonly ScorecardProblem[] {
  const fits = demand(bin.when.length === reads.length, placeIn(place, 'conditions', 'when'), {
    say: 'conditions and properties',
    with: { conditions: bin.when.length, reads: reads.length },
  });
  const conditions = reads.flatMap((attribute, index) => {
    const condition = bin.when[index];
    if (condition === undefined) return [];
    return checkCondition(
      condition,
      attribute,
      placeIn(place, `condition ${index + 1}`, 'when', index),
    );
  });
  const points = demandWhole(bin.points, placeIn(place, 'points', 'points'));
  return [
    ...fits,
    ...conditions,
    ...(bin.where === undefined ? [] : checkClause(bin.where, placeIn(place, 'where', 'where'))),
    ...points,
    ...(points.length > 0 || !isSound(repeats) ? [] : checkFurthest(bin.points, repeats, place)),
    ...demandOwnText(bin.reason, placeIn(place, 'reason', 'reason')),
  ];
}

function isSound(repeats: Repeats | undefined): repeats is Repeats {
  return repeats !== undefined && checkRepeats(repeats, { words: '', path: [] }).length === 0;
}

function checkFurthest(
  points: number,
  repeats: Repeats,
  place: Place,
): readonly ScorecardProblem[] {
  const most = scorecardBounds.points;
  const furthest = furthestPoints(points, repeats);
  return demand(Math.abs(furthest) <= most, placeIn(place, 'points', 'points'), {
    say: 'repeated too far',
    with: { times: repeats.most, points: furthest, most },
  });
}

function checkDecay(
  { property, halfLifeDays }: Decay,
  term: AnyTerm,
  place: Place,
): readonly ScorecardProblem[] {
  const most = scorecardBounds.days;
  return [
    ...demandText(property, placeIn(place, 'property', 'property')),
    ...demand(
      halfLifeDays > 0 && halfLifeDays <= most,
      placeIn(place, 'half-life', 'halfLifeDays'),
      { say: 'half-life', with: { days: halfLifeDays, most } },
    ),
    ...demandEngagement(term, 'decay', place),
  ];
}

function checkWindow(
  { property, days }: Window,
  term: AnyTerm,
  place: Place,
): readonly ScorecardProblem[] {
  const most = scorecardBounds.days;
  return [
    ...demandText(property, placeIn(place, 'property', 'property')),
    ...demand(
      Number.isSafeInteger(days) && days >= 1 && days <= most,
      placeIn(place, 'days', 'days'),
      { say: 'days of a window', with: { days, most } },
    ),
    ...demandEngagement(term, 'window', place),
  ];
}

/** What a lead is does not age; what it did does. */
function demandEngagement(
  { group }: AnyTerm,
  what: 'decay' | 'window',
  place: Place,
): ScorecardProblem[] {
  return demand(group === 'engagement', place, { say: 'not engagement', with: { group, what } });
}

function checkRepeats(
  { property, keeps, most }: Repeats,
  place: Place,
): readonly ScorecardProblem[] {
  const limit = scorecardBounds.repeats;
  return [
    ...demandText(property, placeIn(place, 'property', 'property')),
    ...demand(keeps >= 0 && keeps <= 1, placeIn(place, 'share kept', 'keeps'), {
      say: 'share kept',
      with: { keeps },
    }),
    ...demand(
      Number.isSafeInteger(most) && most >= 2 && most <= limit,
      placeIn(place, 'times', 'most'),
      { say: 'times that count', with: { times: most, most: limit } },
    ),
  ];
}
