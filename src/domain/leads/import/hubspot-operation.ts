import { type Clause, scorecardBounds } from '../scorecard/scorecard.ts';
import type { ImportReason } from './import-notes.ts';
import { fact, justAbove, negated } from './imported.ts';

/** How HubSpot's rules ask for a property: a kind, an operator, and what belongs to them. Read from its lead-scoring API (2027-03-beta). */
export interface HubSpotOperation {
  readonly operationType: string;
  readonly operator: string;
  readonly includeObjectsWithNoValueSet?: boolean | undefined;
  readonly value?: unknown;
  readonly values?: readonly unknown[] | undefined;
  readonly lowerBound?: number | undefined;
  readonly upperBound?: number | undefined;
  readonly numberOfDays?: number | undefined;
  readonly timestamp?: number | undefined;
}

type Fact = Extract<Clause, { is: 'fact' }>;

/** A fact, and whether it is meant or its opposite; null: no such operator here. */
type Asked = { readonly fact: Fact; readonly holds: boolean } | null;

/** What an operation asks, in our words; or why it cannot be asked here. */
export function clauseOf(property: string, operation: HubSpotOperation): Clause | ImportReason {
  const reader = readers.get(operation.operationType);
  const asked = reader === undefined ? null : reader(property, operation);
  if (asked === null) {
    const { operator, operationType: type } = operation;
    return { say: 'operator without counterpart', with: { operator, type } };
  }
  return asked.holds
    ? asked.fact
    : negated(asked.fact, operation.includeObjectsWithNoValueSet === true);
}

type Read = (property: string, operation: HubSpotOperation) => Asked;

function is(asked: Clause, holds = true): Asked {
  return asked.is === 'fact' ? { fact: asked, holds } : null;
}

const number: Read = (property, { operator, value }) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const between = (from: number | null, below: number | null, holds = true) =>
    is(fact({ property, as: 'number' }, { is: 'between', from, below }), holds);
  switch (operator) {
    case 'IS_EQUAL_TO':
      return between(value, justAbove(value));
    case 'IS_NOT_EQUAL_TO':
      return between(value, justAbove(value), false);
    case 'IS_GREATER_THAN':
      return between(justAbove(value), null);
    case 'IS_GREATER_THAN_OR_EQUAL_TO':
      return between(value, null);
    case 'IS_LESS_THAN':
      return between(null, value);
    case 'IS_LESS_THAN_OR_EQUAL_TO':
      return between(null, justAbove(value));
    default:
      return null;
  }
};

const numberRange: Read = (property, { operator, lowerBound, upperBound }) => {
  if (lowerBound === undefined || upperBound === undefined) return null;
  if (operator !== 'IS_BETWEEN' && operator !== 'IS_NOT_BETWEEN') return null;
  const between = { is: 'between', from: lowerBound, below: justAbove(upperBound) } as const;
  return is(fact({ property, as: 'number' }, between), operator === 'IS_BETWEEN');
};

const text: Read = (property, operation) => {
  const { operator } = operation;
  const words = textsOf(operation);
  if (words === null) return null;
  const reads = { property, as: 'text' } as const;
  switch (operator) {
    case 'IS_EQUAL_TO':
    case 'IS_EXACTLY':
      return is(fact(reads, { is: 'one of', values: words }));
    case 'IS_NOT_EQUAL_TO':
      return is(fact(reads, { is: 'one of', values: words }), false);
    case 'CONTAINS':
    case 'CONTAINS_EXACTLY':
      return is(fact(reads, { is: 'containing', words }));
    case 'DOES_NOT_CONTAIN':
      return is(fact(reads, { is: 'containing', words }), false);
    default:
      return null;
  }
};

const choice: Read = (property, operation) => {
  const values = textsOf(operation);
  if (values === null) return null;
  const asked = fact({ property, as: 'choice' }, { is: 'one of', values });
  if (operation.operator === 'IS_ANY_OF') return is(asked);
  return operation.operator === 'IS_NONE_OF' ? is(asked, false) : null;
};

const flag: Read = (property, { operator, value }) => {
  if (typeof value !== 'boolean') return null;
  const asked = fact({ property, as: 'boolean' }, { is: value ? 'yes' : 'no' });
  if (operator === 'IS_EQUAL_TO') return is(asked);
  return operator === 'IS_NOT_EQUAL_TO' ? is(asked, false) : null;
};

const presence: Read = (property, { operator }) => {
  const reads = { property, as: 'presence' } as const;
  if (operator === 'IS_KNOWN' || operator === 'IS_NOT_EMPTY')
    return is(fact(reads, { is: 'known' }));
  const missing = operator === 'IS_UNKNOWN' || operator === 'IS_EMPTY';
  return missing ? is(fact(reads, { is: 'missing' })) : null;
};

const daysAgo: Read = (property, { operator, numberOfDays }) => {
  if (numberOfDays === undefined || numberOfDays < 0) return null;
  const aged = (from: number | null, below: number | null) =>
    is(fact({ property, as: 'age in days' }, { is: 'between', from, below }));
  if (operator === 'IS_LESS_THAN_X_DAYS_AGO') return aged(0, Math.max(1, numberOfDays));
  return operator === 'IS_MORE_THAN_X_DAYS_AGO' ? aged(numberOfDays, null) : null;
};

const moment: Read = (property, { operator, timestamp }) => {
  if (timestamp === undefined || Math.abs(timestamp) > 8.64e15) return null;
  const at = new Date(timestamp).toISOString();
  const dated = (from: string | null, before: string | null) =>
    is(fact({ property, as: 'moment' }, { is: 'dated', from, before }));
  if (operator === 'IS_BEFORE_DATE' || operator === 'IS_BEFORE') return dated(null, at);
  return operator === 'IS_AFTER_DATE' || operator === 'IS_AFTER' ? dated(at, null) : null;
};

const readers: ReadonlyMap<string, Read> = new Map([
  ['NUMBER', number],
  ['NUMBER_RANGED', numberRange],
  ['STRING', text],
  ['MULTISTRING', text],
  ['ENUMERATION', choice],
  ['BOOL', flag],
  ['ALL_PROPERTY', presence],
  ['ROLLING_DATE_RANGE', daysAgo],
  ['DATETIME', moment],
]);

function textsOf({ value, values }: HubSpotOperation): readonly string[] | null {
  const all = values ?? [value];
  const texts = all.filter((each) => typeof each === 'string' && each.trim() !== '');
  if (texts.length === 0 || texts.length < all.length || texts.length > scorecardBounds.words)
    return null;
  return texts.map(String);
}
