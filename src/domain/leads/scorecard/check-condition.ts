import { readInstant } from '../../crm/read-value.ts';
import { attributeName } from './attribute-words.ts';
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
    wrong: `"${condition.is}" cannot be asked of ${attributeName(attribute)}, which is read as ${attribute.as}.`,
    allowed: `${allowed.join(', ')}.`,
    remedy: 'Choose another condition, or another way to read the property.',
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
  return demand(sound, place, {
    wrong: `It goes from ${from ?? 'no edge'} to below ${below ?? 'no edge'}.`,
    allowed: 'one edge or two, both finite, "from" smaller than "below".',
    remedy: 'Correct the edges; for any value at all use "known".',
  });
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
  return demand(sound, place, {
    wrong: `It goes from ${from ?? 'no edge'} to before ${before ?? 'no edge'}.`,
    allowed:
      'one edge or two, each a day such as 2026-03-31 or a moment such as 2026-03-31T17:00:00+02:00, "from" earlier than "before".',
    remedy: 'Correct the days; for any date at all use "known".',
  });
}

function checkPattern(pattern: string, place: Place): readonly ScorecardProblem[] {
  const text = demand(pattern !== '', place, {
    wrong: 'It is empty.',
    allowed: 'a regular expression of one character or more.',
    remedy: 'Write it; for any text at all use "known".',
  });
  const { fault } = textPattern(pattern);
  return [
    ...text,
    ...demandStorable(pattern, place),
    ...demand(fault === null, place, {
      wrong: fault ?? '',
      allowed: `RE2's syntax without look-around and back-references, at most ${scorecardBounds.pattern} characters.`,
      remedy: 'Simplify it, or list words with "containing" instead.',
    }),
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
    wrong: `"${word}" has no letter and no digit.`,
    allowed: 'words of letters and digits; case and punctuation are not compared.',
    remedy: 'Write a word, or drop it.',
  });
}
