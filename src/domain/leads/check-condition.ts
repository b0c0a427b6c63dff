import { readings } from './readings.ts';
import { type Attribute, type Condition, scorecardBounds } from './scorecard.ts';
import { demand, demandCount, demandText, type ScorecardProblem } from './scorecard-problem.ts';
import { wordsOf } from './words.ts';

/** Conditions that may be put to any attribute. */
const always: readonly Condition['is'][] = ['anything', 'missing', 'known'];

/** What is wrong with one condition: not for this reading, empty, or without words. */
export function checkCondition(
  condition: Condition,
  { property, as }: Attribute,
  place: string,
): readonly ScorecardProblem[] {
  const allowed = [...always, ...readings[as].conditions];
  const fits = demand(allowed.includes(condition.is), place, {
    wrong: `"${condition.is}" cannot be asked of "${property}", which is read as ${as}.`,
    allowed: `${allowed.join(', ')}.`,
    remedy: 'Choose another condition, or another way to read the property.',
  });
  return [...fits, ...checkContent(condition, as, place)];
}

function checkContent(
  condition: Condition,
  as: Attribute['as'],
  place: string,
): readonly ScorecardProblem[] {
  switch (condition.is) {
    case 'between':
      return checkEdges(condition.from, condition.below, place);
    case 'containing':
      return checkWords(condition.words, true, place);
    case 'one of':
      return checkWords(condition.values, as === 'text', place);
    default:
      return [];
  }
}

function checkEdges(
  from: number | null,
  below: number | null,
  place: string,
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

function checkWords(
  words: readonly string[],
  asText: boolean,
  place: string,
): readonly ScorecardProblem[] {
  return [
    ...demandCount(words.length, [1, scorecardBounds.words], `${place}, words`),
    ...words.flatMap((word, index) => checkWord(word, asText, `${place}, word ${index + 1}`)),
  ];
}

function checkWord(word: string, asText: boolean, place: string): readonly ScorecardProblem[] {
  const text = demandText(word, place);
  if (text.length > 0 || !asText) return text;
  return demand(wordsOf(word).trim() !== '', place, {
    wrong: `"${word}" has no letter and no digit.`,
    allowed: 'words of letters and digits; case and punctuation are not compared.',
    remedy: 'Write a word, or drop it.',
  });
}
