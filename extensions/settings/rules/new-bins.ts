import type { Attribute, Bin, Condition } from './rule-parts.ts';

/** A kind of condition that an admin can add, with what has to be typed in for it. */
export interface ConditionChoice {
  readonly is: Condition['is'];
  readonly label: string;
  /** What is typed in; null: nothing. */
  readonly asks: string | null;
}

const known: ConditionChoice = { is: 'known', label: 'is known', asks: null };
const missing: ConditionChoice = { is: 'missing', label: 'is not known', asks: null };
const oneOf: ConditionChoice = {
  is: 'one of',
  label: 'is one of',
  asks: 'Values, separated by commas',
};
const contains: ConditionChoice = {
  is: 'containing',
  label: 'contains one of the words',
  asks: 'Words or phrases, separated by commas',
};
const matches: ConditionChoice = {
  is: 'matching',
  label: 'matches a pattern',
  asks: "A regular expression (RE2's syntax)",
};
const between: ConditionChoice = {
  is: 'between',
  label: 'lies in a range',
  asks: 'From - to under, e.g. 50-1000, 50- or -50',
};
const dated: ConditionChoice = {
  is: 'dated',
  label: 'lies between two days',
  asks: 'From .. before, e.g. 2026-01-01..2026-04-01',
};
const at: ConditionChoice = {
  is: 'at',
  label: 'is an address of the kind',
  asks: 'free mail, throwaway or own',
};
const yes: ConditionChoice = { is: 'yes', label: 'is yes', asks: null };
const no: ConditionChoice = { is: 'no', label: 'is no', asks: null };

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
      return typed === '' ? 'Type a pattern, e.g. ^VP\\b.' : { is, pattern: typed };
    case 'between':
      return fromRange(typed);
    case 'dated':
      return fromDays(typed);
    case 'at':
      return typed === 'free mail' || typed === 'throwaway' || typed === 'own'
        ? { is, domain: typed }
        : 'Type free mail, throwaway or own.';
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
  return values.length === 0 ? 'Type at least one value; commas separate them.' : make(values);
}

const range = /^\s*(-?\d+(?:\.\d+)?)?\s*-\s*(-?\d+(?:\.\d+)?)?\s*$/;

function fromRange(typed: string): Condition | string {
  const [whole, from, below] = range.exec(typed) ?? [];
  if (whole === undefined || (from === undefined && below === undefined))
    return 'Type two numbers with a dash between, e.g. 50-1000; leave one out for no edge.';
  return { is: 'between', from: edge(from), below: edge(below) };
}

function edge(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

const span = /^\s*(\d{4}-\d{2}-\d{2})?\s*\.\.\s*(\d{4}-\d{2}-\d{2})?\s*$/;

function fromDays(typed: string): Condition | string {
  const [whole, from, before] = span.exec(typed) ?? [];
  if (whole === undefined || (from === undefined && before === undefined))
    return 'Type two days with two dots between, e.g. 2026-01-01..2026-04-01; leave one out for no edge.';
  return { is: 'dated', from: from ?? null, before: before ?? null };
}
