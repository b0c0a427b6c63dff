import type { PropertyType } from '../../crm/property.ts';
import { readDecimal, readFlag, readInstant } from '../../crm/read-value.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import { mailDomainOf } from './mail-domain.ts';
import type { Attribute, Condition, ReadAs } from './scorecard.ts';
import { PATTERN_READS } from './text-pattern.ts';
import { wordsOf } from './words.ts';

/** A value as a term sees it. A text is its words (see `wordsOf`); a choice is the list of its stored values. */
export type Value = number | string | boolean | readonly string[];

/** One way to read a property's text. */
export interface Reading {
  /** HubSpot's property types that it makes sense for. */
  readonly fits: readonly PropertyType[];
  /** The conditions that may be put to it, besides those that fit every reading. */
  readonly conditions: readonly Condition['is'][];
  /** Whether many contacts share a text (and the moment does not matter), so that remembering its value pays. */
  readonly repeats: boolean;
  /** The value of a text that is not blank; null when the text does not say one. */
  readonly read: (text: string, now: Instant) => Value | null;
}

/** "51-200", "51 - 200" with any dash, "1000+", "250". */
const range = /^(\d{1,9})(?:\s*[-\u2010-\u2015]\s*\d{1,9}|\s*\+)?$/u;

function lowerEnd(text: string): number | null {
  const low = range.exec(text.trim())?.[1];
  return low === undefined ? null : Number(low);
}

/** 0 for 0. Taken from the shortest way to write the number, so that "4870.00" has three as well. */
function significantDigits(text: string): number | null {
  const value = readDecimal(text);
  if (value === null) return null;
  const [mantissa = ''] = value.toExponential().split('e');
  return value === 0 ? 0 : mantissa.replaceAll(/\D/g, '').length;
}

/** Elapsed time, not calendar days: 24 hours are a day also when clocks change. */
function ageInDays(text: string, now: Instant): number | null {
  const at = readInstant(text);
  return at === null ? null : Math.floor((now - at) / DAY_MS);
}

const anyType: readonly PropertyType[] = [
  ...(['string', 'number', 'date', 'datetime'] as const),
  ...(['enumeration', 'bool', 'other'] as const),
];

/** Every reading by its name. HubSpot joins the values of a multiple choice with semicolons. */
export const readings: Readonly<Record<ReadAs, Reading>> = {
  number: {
    fits: ['number'],
    conditions: ['between'],
    repeats: true,
    read: readDecimal,
  },
  range: {
    fits: ['number', 'string', 'enumeration'],
    conditions: ['between'],
    repeats: true,
    read: lowerEnd,
  },
  'significant digits': {
    fits: ['number'],
    conditions: ['between'],
    repeats: true,
    read: significantDigits,
  },
  choice: {
    fits: ['enumeration'],
    conditions: ['one of'],
    repeats: true,
    read: (text) => text.split(';'),
  },
  text: {
    fits: ['string', 'enumeration'],
    conditions: ['one of', 'containing'],
    repeats: true,
    read: wordsOf,
  },
  'exact text': {
    fits: ['string', 'enumeration'],
    conditions: ['one of', 'matching'],
    repeats: true,
    read: (text) => text.slice(0, PATTERN_READS),
  },
  boolean: {
    fits: ['bool'],
    conditions: ['yes', 'no'],
    repeats: false,
    read: readFlag,
  },
  'age in days': {
    fits: ['date', 'datetime'],
    conditions: ['between'],
    repeats: false,
    read: ageInDays,
  },
  moment: {
    fits: ['date', 'datetime'],
    conditions: ['dated'],
    repeats: true,
    read: readInstant,
  },
  'e-mail address': {
    fits: ['string'],
    conditions: ['at'],
    repeats: false,
    read: mailDomainOf,
  },
  presence: {
    fits: anyType,
    conditions: [],
    repeats: false,
    read: () => true,
  },
};

/** Conditions that may be put to any attribute. */
const always: readonly Condition['is'][] = ['anything', 'missing', 'known'];

/** The conditions that may be put to an attribute. */
export function conditionsFor(attribute: Attribute): readonly Condition['is'][] {
  return 'deals' in attribute
    ? [...always, 'between']
    : [...always, ...readings[attribute.as].conditions];
}
