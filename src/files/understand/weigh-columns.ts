import type { Evidence, Question } from '../../contract/file-check.ts';
import { because, type ColumnGuess } from './column-guess.ts';
import { asOwn } from './understand-columns.ts';

/** Properties of which several columns can count: one where those before it are blank. */
const stacked = new Set(['closedate', 'amount', 'hubspot_owner_id', 'phone']);

const always = new Set(['hubspot_owner_id', 'phone']);

/** Columns and what has to be asked about them. */
export interface Weighed {
  readonly columns: readonly ColumnGuess[];
  readonly questions: readonly Question[];
}

/** Of several columns that mean one property, one is meant; the others stand in for it, or become the portal's own. */
export function weighed(guesses: readonly ColumnGuess[]): Weighed {
  const named = withNameParts(guesses);
  const groups = Map.groupBy(named.filter(isRival), keyOf);
  const settled = new Map<number, ColumnGuess>();
  const questions: Question[] = [];
  for (const group of groups.values()) {
    const { columns, question } = settle(group);
    for (const each of columns) settled.set(each.index, each);
    if (question !== null) questions.push(question);
  }
  return { columns: named.map((each) => settled.get(each.index) ?? each), questions };
}

const rivals = new Set<ColumnGuess['use']>(['value', 'stage', 'ending', 'other record']);

function isRival({ means, use }: ColumnGuess): boolean {
  return means !== null && rivals.has(use);
}

function keyOf({ means }: ColumnGuess): string {
  return `${means?.object} ${means?.property}`;
}

/** "Name" beside "Last name" is the first name, and beside "First name" the last; beside both it is their sum. */
function withNameParts(guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const has = (property: string) => guesses.find((each) => each.means?.property === property);
  const [first, last] = [has('firstname'), has('lastname')];
  return guesses.map((guess) => {
    if (guess.means?.property !== 'fullname' || guess.use === 'link') return guess;
    const { object } = guess.means;
    if (first !== undefined && last !== undefined) {
      return asOwn(guess, { say: 'other column is meant', with: { heading: first.heading } });
    }
    const beside = first ?? last;
    if (beside === undefined) return guess;
    const property = first === undefined ? 'firstname' : 'lastname';
    const evidence: Evidence = { say: 'as other columns', with: { heading: beside.heading } };
    return because({ ...guess, means: { object, property } }, evidence, 'likely');
  });
}

function settle(group: readonly ColumnGuess[]): {
  readonly columns: readonly ColumnGuess[];
  readonly question: Question | null;
} {
  const [first, ...others] = group.toSorted(
    (one, other) =>
      Number(one.confidence === 'asked') - Number(other.confidence === 'asked') ||
      one.rank - other.rank ||
      strength(other) - strength(one) ||
      other.profile.filled - one.profile.filled,
  );
  if (first === undefined || others.length === 0) return { columns: group, question: null };
  const property = first.means?.property ?? '';
  const rivals = others.filter((each) => !isStackable(each, first, property));
  const equal = rivals.filter((each) => isEqual(each, first));
  const evidence: Evidence = { say: 'other column is meant', with: { heading: first.heading } };
  const rest = others.map((each) =>
    rivals.includes(each) ? asOwn(each, evidence) : standIn(each, first),
  );
  if (equal.length === 0) return { columns: [first, ...rest], question: null };
  const headings = [first, ...equal].map((each) => each.heading);
  return {
    columns: [
      { ...first, confidence: 'asked' },
      ...rest.map((each) =>
        headings.includes(each.heading) ? { ...each, confidence: 'asked' as const } : each,
      ),
    ],
    question: { say: 'which column', with: { property, headings } },
  };
}

/** Names of an owner are one thing; amounts and dates of closing are one where they differ in kind, as actual and expected. */
function isStackable(guess: ColumnGuess, first: ColumnGuess, property: string): boolean {
  if (!stacked.has(property) || guess.confidence === 'asked' || strength(guess) === 0) return false;
  return always.has(property) || guess.rank !== first.rank;
}

function standIn(guess: ColumnGuess, first: ColumnGuess): ColumnGuess {
  const use = guess.use === 'value' ? 'stands in' : guess.use;
  const evidence = { say: 'where another is blank', with: { heading: first.heading } } as const;
  return because({ ...guess, use }, evidence);
}

function strength({ evidence }: ColumnGuess): number {
  const [first] = evidence;
  const order = ['heading in part', 'heading in words', 'heading of a system'];
  return order.indexOf(first?.say ?? '');
}

/** Nothing says which of two is meant: neither their names nor one of them being empty. */
function isEqual(one: ColumnGuess, other: ColumnGuess): boolean {
  if (one.rank !== other.rank || strength(one) !== strength(other)) return false;
  if (one.profile.filled === 0 || one.confidence === 'asked') return false;
  const [left, right] = [one.profile.values, other.profile.values];
  return left.length !== right.length || left.some((text, at) => text !== right[at]);
}
