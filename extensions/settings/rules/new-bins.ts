import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { Attribute, Bin, Condition } from './rule-parts.ts';

/** A kind of condition that an admin can add, with what has to be typed in for it. */
export interface ConditionChoice {
  readonly is: Condition['is'];
  readonly label: string;
  /** What is typed in; null: nothing. */
  readonly asks: string | null;
}

const known: ConditionChoice = { is: 'known', label: words.conditions.known, asks: null };
const missing: ConditionChoice = { is: 'missing', label: words.conditions.missing, asks: null };
const oneOf: ConditionChoice = {
  is: 'one of',
  label: words.conditions['one of'],
  asks: words.asks.values,
};
const contains: ConditionChoice = {
  is: 'containing',
  label: words.conditions.containing,
  asks: words.asks.words,
};
const matches: ConditionChoice = {
  is: 'matching',
  label: words.conditions.matching,
  asks: words.asks.pattern,
};
const between: ConditionChoice = {
  is: 'between',
  label: words.conditions.between,
  asks: words.asks.range,
};
const dated: ConditionChoice = {
  is: 'dated',
  label: words.conditions.dated,
  asks: words.asks.days,
};
const at: ConditionChoice = {
  is: 'at',
  label: words.conditions.at,
  asks: words.asks.domain,
};
const yes: ConditionChoice = { is: 'yes', label: words.conditions.yes, asks: null };
const no: ConditionChoice = { is: 'no', label: words.conditions.no, asks: null };

const choices: Readonly<Record<Attribute['as'], readonly ConditionChoice[]>> = {
  number: [between, known, missing],
  range: [between, known, missing],
  'significant digits': [between, known, missing],
  choice: [oneOf, known, missing],
  text: [contains, oneOf, known, missing],
  'exact text': [matches, known, missing],
  boolean: [yes, no, missing],
  'age in days': [between, known, missing],
  moment: [dated, known, missing],
  'e-mail address': [at, known, missing],
  presence: [known, missing],
  'deal count': [between],
  'deal amount': [between, known, missing],
  'days since newest deal': [between, known, missing],
};

/** The conditions that a way of reading allows: a closed list. */
export function conditionsFor({ as }: Attribute): readonly ConditionChoice[] {
  return choices[as];
}

/** A condition that is being typed in; `wrong`: what is allowed, once it was tried and did not fit. */
export interface ConditionEdit {
  readonly is: Condition['is'];
  readonly typed: string;
  readonly wrong: string | null;
}

/** Where typing in a condition on an attribute begins. */
export function emptyCondition(attribute: Attribute): ConditionEdit {
  return { is: conditionsFor(attribute)[0]?.is ?? 'known', typed: '', wrong: null };
}

/** What was typed in, as a condition; or the sentence that says what is allowed. */
export function conditionFrom(is: Condition['is'], typed: string): Condition | string {
  switch (is) {
    case 'one of':
      return fromList(typed, (values) => ({ is, values }));
    case 'containing':
      return fromList(typed, (words) => ({ is, words }));
    case 'matching':
      return typed === '' ? words.wrong.pattern : { is, pattern: typed };
    case 'between':
      return fromRange(typed);
    case 'dated':
      return fromDays(typed);
    case 'at':
      return typed === 'free mail' || typed === 'throwaway' || typed === 'own'
        ? { is, domain: typed }
        : words.wrong.domain;
    case 'anything':
    case 'known':
    case 'missing':
    case 'yes':
    case 'no':
      return { is };
  }
}

/** A bin on one property, to be put before the others. */
export function binOn(condition: Condition, points: number, reason: string): Bin {
  return { when: [condition], points, reason };
}

/** The values in a list that commas separate. */
export function valuesIn(typed: string): string[] {
  return typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function fromList(typed: string, make: (values: string[]) => Condition): Condition | string {
  const values = valuesIn(typed);
  return values.length === 0 ? words.wrong.values : make(values);
}

const range = /^\s*(-?\d+(?:\.\d+)?)?\s*-\s*(-?\d+(?:\.\d+)?)?\s*$/;

function fromRange(typed: string): Condition | string {
  const [whole, from, below] = range.exec(typed) ?? [];
  if (whole === undefined || (from === undefined && below === undefined)) return words.wrong.range;
  return { is: 'between', from: edge(from), below: edge(below) };
}

function edge(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

const span = /^\s*(\d{4}-\d{2}-\d{2})?\s*\.\.\s*(\d{4}-\d{2}-\d{2})?\s*$/;

function fromDays(typed: string): Condition | string {
  const [whole, from, before] = span.exec(typed) ?? [];
  if (whole === undefined || (from === undefined && before === undefined)) return words.wrong.days;
  return { is: 'dated', from: from ?? null, before: before ?? null };
}
