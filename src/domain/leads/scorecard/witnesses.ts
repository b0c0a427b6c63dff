import { readInstant } from '../../crm/read-value.ts';
import type { Value } from './readings.ts';
import type { Attribute, Condition } from './scorecard.ts';
import { wordsOf } from './words.ts';

/** A word that no scorecard lists, to stand for all others. */
const OTHER = 'zqx other zqx';

/**
 * Values that stand for every value an attribute can have, as far as these conditions tell values apart: the missing one,
 * each edge, each listed word alone and with another word beside it, and one that nothing lists.
 */
export function witnessesOf(
  { as }: Attribute,
  conditions: readonly Condition[],
): readonly (Value | null)[] {
  switch (as) {
    case 'deal count':
    case 'deal amount':
    case 'days since newest deal':
    case 'number':
    case 'range':
    case 'significant digits':
    case 'age in days':
      return [null, ...numberWitnesses(conditions)];
    case 'choice':
      return [null, [OTHER], ...conditions.flatMap(listed).map((word) => [word])];
    case 'text':
      return [null, wordsOf(OTHER), ...conditions.flatMap(listed).flatMap(textWitnesses)];
    case 'exact text':
      return [null, OTHER, ...conditions.flatMap(listed)];
    case 'moment':
      return [null, ...momentWitnesses(conditions)];
    case 'boolean':
      return [null, true, false];
    case 'e-mail address':
      return [null, 'free mail', 'throwaway', 'own'];
    case 'presence':
      return [null, true];
  }
}

/** The words or values that a condition lists. */
export function listed(condition: Condition): readonly string[] {
  if (condition.is === 'one of') return condition.values;
  return condition.is === 'containing' ? condition.words : [];
}

/** Intervals are half-open: each begins at an edge, so the edges and one value below all of them stand for every number. */
function numberWitnesses(conditions: readonly Condition[]): readonly number[] {
  const edges = conditions
    .flatMap((each) => (each.is === 'between' ? [each.from, each.below] : []))
    .filter((edge) => edge !== null);
  return edges.length === 0 ? [0] : [Math.min(...edges) - 1, ...edges];
}

function momentWitnesses(conditions: readonly Condition[]): readonly number[] {
  const edges = conditions
    .flatMap((each) => (each.is === 'dated' ? [each.from, each.before] : []))
    .flatMap((edge) => (edge === null ? [] : (readInstant(edge) ?? [])));
  return edges.length === 0 ? [0] : [Math.min(...edges) - 1, ...edges];
}

/** The word alone, and beside another. */
export function textWitnesses(word: string): readonly string[] {
  return [wordsOf(word), wordsOf(`${word} ${OTHER}`)];
}
