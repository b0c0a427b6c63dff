import type { Value } from './readings.ts';
import type { Condition, ReadAs } from './scorecard.ts';
import { wordsOf } from './words.ts';

/** Whether a value (null: missing) meets a condition. */
export type Test = (value: Value | null) => boolean;

/** Makes the test of a condition. It never holds for a value of another kind than the condition is about. */
export function compileCondition(condition: Condition, as: ReadAs): Test {
  switch (condition.is) {
    case 'anything':
      return () => true;
    case 'missing':
      return (value) => value === null;
    case 'known':
      return (value) => value !== null;
    case 'yes':
      return (value) => value === true;
    case 'no':
      return (value) => value === false;
    case 'at':
      return (value) => value === condition.domain;
    case 'between':
      return between(condition.from ?? -Infinity, condition.below ?? Infinity);
    case 'containing':
      return containing(condition.words.map(wordsOf));
    case 'one of':
      return as === 'text' ? sameText(condition.values) : oneOf(condition.values);
  }
}

function between(from: number, below: number): Test {
  return (value) => typeof value === 'number' && from <= value && value < below;
}

/** One search for all phrases. Words hold letters, marks and digits only, so nothing in them means anything to a RegExp. */
function containing(phrases: readonly string[]): Test {
  const any = new RegExp(phrases.join('|'));
  return (value) => typeof value === 'string' && any.test(value);
}

function sameText(values: readonly string[]): Test {
  const wanted = new Set(values.map(wordsOf));
  return (value) => typeof value === 'string' && wanted.has(value);
}

function oneOf(values: readonly string[]): Test {
  const wanted = new Set(values);
  return (value) => Array.isArray(value) && value.some((each) => wanted.has(each));
}
