import { z } from 'zod';
import type { WorldProperty } from '../../world.ts';
import { invalid } from '../api-failure.ts';
import type { ServedProperties } from '../served-properties.ts';
import { type Comparable, comparableOf } from './comparable.ts';

const propertyName = z.string();
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** One condition of a search, as the body has it. */
export const filterSchema = z.discriminatedUnion('operator', [
  z.object({
    operator: z.enum([
      'EQ',
      'NEQ',
      'LT',
      'LTE',
      'GT',
      'GTE',
      'CONTAINS_TOKEN',
      'NOT_CONTAINS_TOKEN',
    ]),
    propertyName,
    value: text,
  }),
  z.object({ operator: z.literal('BETWEEN'), propertyName, value: text, highValue: text }),
  z.object({ operator: z.enum(['IN', 'NOT_IN']), propertyName, values: z.array(text).min(1) }),
  z.object({ operator: z.enum(['HAS_PROPERTY', 'NOT_HAS_PROPERTY']), propertyName }),
]);

export type Filter = z.infer<typeof filterSchema>;

/** Decides about a property's value; an empty value counts as none, and none meets only NOT_HAS_PROPERTY. */
type Test = (value: string | null) => boolean;

/** A filter made ready for many records. */
export interface CompiledFilter {
  readonly property: string;
  readonly test: Test;
}

/** Compiles a filter; HubSpot's 400 for a property or a value that cannot be. */
export function compileFilter(served: ServedProperties, filter: Filter): CompiledFilter {
  const definition = served.definitions.get(filter.propertyName);
  if (definition === undefined) {
    throw invalid(
      `There was a problem with the request: no property "${filter.propertyName}" on ${served.type}.`,
    );
  }
  const test = testOf(filter, definition);
  return {
    property: filter.propertyName,
    test:
      filter.operator === 'NOT_HAS_PROPERTY'
        ? (value) => value === null || value === ''
        : (value) => value !== null && value !== '' && test(value),
  };
}

function testOf(filter: Filter, definition: WorldProperty): (value: string) => boolean {
  switch (filter.operator) {
    case 'HAS_PROPERTY':
    case 'NOT_HAS_PROPERTY':
      return () => true;
    case 'CONTAINS_TOKEN':
      return tokenTest(filter.value);
    case 'NOT_CONTAINS_TOKEN': {
      const has = tokenTest(filter.value);
      return (value) => !has(value);
    }
    case 'IN':
      return membershipTest(filter.values, definition);
    case 'NOT_IN': {
      const isIn = membershipTest(filter.values, definition);
      return (value) => !isIn(value);
    }
    case 'BETWEEN': {
      const low = boundOf(filter.value, definition);
      const high = boundOf(filter.highValue, definition);
      return comparison(definition, (value) => low <= value && value <= high);
    }
    default:
      return comparison(
        definition,
        comparatorOf(filter.operator, boundOf(filter.value, definition)),
      );
  }
}

function comparatorOf(
  operator: 'EQ' | 'NEQ' | 'LT' | 'LTE' | 'GT' | 'GTE',
  bound: Comparable,
): (value: Comparable) => boolean {
  switch (operator) {
    case 'EQ':
      return (value) => value === bound;
    case 'NEQ':
      return (value) => value !== bound;
    case 'LT':
      return (value) => value < bound;
    case 'LTE':
      return (value) => value <= bound;
    case 'GT':
      return (value) => value > bound;
    case 'GTE':
      return (value) => value >= bound;
  }
}

/** A stored value that is not of its property's type meets no comparison. */
function comparison(
  definition: WorldProperty,
  test: (value: Comparable) => boolean,
): (value: string) => boolean {
  return (value) => {
    const comparable = comparableOf(value, definition);
    return comparable !== null && test(comparable);
  };
}

function boundOf(value: string, definition: WorldProperty): Comparable {
  const bound = comparableOf(value, definition);
  if (bound === null) {
    throw invalid(
      `Invalid value "${value}" for the ${definition.type} property ${definition.name}.`,
    );
  }
  return bound;
}

/** HubSpot holds text in lower case for IN and NOT_IN and takes the asked values as they are: `Ada` finds nothing. */
function membershipTest(
  values: readonly string[],
  definition: WorldProperty,
): (value: string) => boolean {
  const isText = definition.type === 'string';
  const set = new Set(values.map((value) => (isText ? value : boundOf(value, definition))));
  return comparison(definition, (value) => set.has(value));
}

/** Whether a value has every token asked for; `*` stands for any letters. */
function tokenTest(asked: string): (value: string) => boolean {
  const patterns = tokensOf(asked, /[^\p{L}\p{N}*]+/u).map(
    (token) => new RegExp(`^${token.replaceAll('*', '.*')}$`, 'u'),
  );
  return (value) => {
    const tokens = tokensOf(value, /[^\p{L}\p{N}]+/u);
    return patterns.every((pattern) => tokens.some((token) => pattern.test(token)));
  };
}

function tokensOf(value: string, separator: RegExp): string[] {
  return value
    .toLowerCase()
    .split(separator)
    .filter((token) => token !== '');
}
