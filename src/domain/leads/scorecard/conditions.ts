import { readInstant } from '../../crm/read-value.ts';
import type { Value } from './readings.ts';
import type { Attribute, Condition } from './scorecard.ts';
import { textPattern } from './text-pattern.ts';
import { wordsOf } from './words.ts';

/** Whether a value (null: missing) meets a condition. */
export type Test = (value: Value | null) => boolean;

/** Makes the test of a condition. It never holds for a value of another kind than the condition is about. */
export function compileCondition(condition: Condition, as: Attribute['as']): Test {
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
    case 'matching':
      return matching(condition.pattern);
    case 'dated':
      return between(momentOf(condition.from) ?? -Infinity, momentOf(condition.before) ?? Infinity);
    case 'one of':
      return as === 'choice' ? oneOf(condition.values) : sameText(condition.values, as);
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

/** A pattern that cannot be used never gets here: the scorecard is refused. */
function matching(pattern: string): Test {
  const { found } = textPattern(pattern);
  return (value) => typeof value === 'string' && found !== null && found(value);
}

function momentOf(edge: string | null): number | null {
  return edge === null ? null : readInstant(edge);
}

function sameText(values: readonly string[], as: Attribute['as']): Test {
  const wanted = new Set(as === 'text' ? values.map(wordsOf) : values);
  return (value) => typeof value === 'string' && wanted.has(value);
}

function oneOf(values: readonly string[]): Test {
  const wanted = new Set(values);
  return (value) => Array.isArray(value) && value.some((each) => wanted.has(each));
}
