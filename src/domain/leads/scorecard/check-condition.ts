import { readInstant } from '../../crm/read-value.ts';
import { toldAttribute } from './asked.ts';
import { conditionsFor } from './readings.ts';
import { type Attribute, type Condition, scorecardBounds } from './scorecard.ts';
import {
  demand,
  demandCount,
  demandStorable,
  demandText,
  type Place,
  placeIn,
  type ScorecardProblem,
} from './scorecard-problem.ts';
import { textPattern } from './text-pattern.ts';
import { wordsOf } from './words.ts';

/** What is wrong with one condition: not for this reading, empty, without words, or not a pattern. */
export function checkCondition(
  condition: Condition,
  attribute: Attribute,
  place: Place,
): readonly ScorecardProblem[] {
  const allowed = conditionsFor(attribute);
  const fits = demand(allowed.includes(condition.is), place, {
    say: 'condition does not fit',
    with: {
      condition: condition.is,
      attribute: toldAttribute(attribute),
      as: attribute.as,
      allowed,
    },
  });
  return [...fits, ...checkContent(condition, attribute.as, place)];
}

function checkContent(
  condition: Condition,
  as: Attribute['as'],
  place: Place,
): readonly ScorecardProblem[] {
  switch (condition.is) {
    case 'between':
      return checkEdges(condition.from, condition.below, place);
    case 'containing':
      return checkWords(condition.words, true, placeIn(place, 'words', 'words'));
    case 'one of':
      return checkWords(condition.values, as === 'text', placeIn(place, 'words', 'values'));
    case 'matching':
      return checkPattern(condition.pattern, placeIn(place, 'pattern', 'pattern'));
    case 'dated':
      return checkMoments(condition.from, condition.before, place);
    default:
      return [];
  }
}

function checkEdges(
  from: number | null,
  below: number | null,
  place: Place,
): readonly ScorecardProblem[] {
  const edges = [from, below].filter((edge) => edge !== null);
  const sound =
    edges.length > 0 &&
    edges.every((edge) => Number.isFinite(edge)) &&
    (from === null || below === null || from < below);
  return demand(sound, place, { say: 'no range', with: { from, below } });
}

function checkMoments(
  from: string | null,
  before: string | null,
  place: Place,
): readonly ScorecardProblem[] {
  const edges = [from, before].filter((edge) => edge !== null);
  const moments = edges.map((edge) => readInstant(edge));
  const [first = null, last = null] = moments;
  const sound =
    edges.length > 0 &&
    !moments.includes(null) &&
    (edges.length < 2 || (first !== null && last !== null && first < last));
  return demand(sound, place, { say: 'no period', with: { from, before } });
}

function checkPattern(pattern: string, place: Place): readonly ScorecardProblem[] {
  const { fault } = textPattern(pattern);
  const { pattern: most } = scorecardBounds;
  return [
    ...demand(pattern !== '', place, { say: 'empty pattern', with: {} }),
    ...demandStorable(pattern, place),
    ...(fault === null
      ? []
      : demand(false, place, { say: 'pattern cannot be used', with: { fault, most } })),
  ];
}

function checkWords(
  words: readonly string[],
  asText: boolean,
  place: Place,
): readonly ScorecardProblem[] {
  return [
    ...demandCount(words.length, [1, scorecardBounds.words], place),
    ...words.flatMap((word, index) => {
      const at = {
        words: place.words.replace(/words$/, `word ${index + 1}`),
        path: [...place.path, index],
      };
      return checkWord(word, asText, at);
    }),
  ];
}

function checkWord(word: string, asText: boolean, place: Place): readonly ScorecardProblem[] {
  const text = demandText(word, place);
  if (text.length > 0 || !asText) return text;
  return demand(wordsOf(word).trim() !== '', place, {
    say: 'word without letters',
    with: { word },
  });
}
