import type { Question } from '../../contract/file-check.ts';
import { type DayOrder, dateColumn } from '../date-column.ts';
import { numberColumn } from '../number-column.ts';
import { type Table, valuesOf } from '../table.ts';
import { because, type ColumnGuess } from './column-guess.ts';
import { shapeOf } from './fit-values.ts';
import { share } from './shapes.ts';
import type { Weighed } from './weigh-columns.ts';

/** The share of values from which a column is one of dates, or of numbers. */
const MOST = 0.5;

/** Numbers from which three digits behind every mark cannot be decimals of money any more. */
const MANY = 5;

/** Dollars and pounds are written with a comma for thousands. */
const englishMoney = /^[-(]?\s*(?:US)?[$£]\s*-?[\d,]+\)?$/;

const money = new Set(['amount', 'amount_in_home_currency', 'target', 'annualrevenue']);

/** How the dates and numbers of each column are written: by all its values, else as the other columns of the file. */
export function withWriting(columns: readonly ColumnGuess[], table: Table): Weighed {
  const dated = withDates(columns, table);
  const numbered = withNumbers(dated.columns, table);
  return { columns: numbered.columns, questions: [...dated.questions, ...numbered.questions] };
}

function withDates(columns: readonly ColumnGuess[], table: Table): Weighed {
  const isDated = ({ means, use, profile }: ColumnGuess) =>
    (use === 'entered' || shapeOf(means?.property ?? '') === 'date') &&
    share(profile, 'date') > MOST;
  const read = columns.map((guess) =>
    isDated(guess) ? dateColumn(() => valuesOf(table, guess.index), guess.dates, 'UTC') : null,
  );
  const decided = columns.flatMap((guess, at) => {
    const order = read[at]?.order;
    return order === null || order === undefined ? [] : [{ guess, order }];
  });
  const questions: Question[] = [];
  const settled = columns.map((guess, at): ColumnGuess => {
    const found = read[at];
    if (found === null || found === undefined || guess.means === null) return guess;
    if (found.unclear === null) return told(guess, found.recognised, found.order);
    const other = alike(guess, decided);
    if (other !== null) {
      const evidence = { say: 'as other columns', with: { heading: other.guess.heading } } as const;
      return because({ ...guess, dates: other.order }, evidence, 'likely');
    }
    questions.push({
      say: 'day or month first',
      with: { heading: guess.heading, example: found.unclear },
    });
    return { ...guess, confidence: 'asked' };
  });
  return { columns: settled, questions };
}

function told(guess: ColumnGuess, recognised: string | null, order: DayOrder | null): ColumnGuess {
  if (recognised === null) return guess;
  const [example = ''] = guess.profile.examples;
  const means = order ?? recognised.slice(recognised.lastIndexOf(', ') + 2);
  return because(
    { ...guess, dates: guess.dates ?? order },
    { say: 'dates are written', with: { example, means } },
  );
}

interface Decided {
  readonly guess: ColumnGuess;
  readonly order: DayOrder;
}

/** A column whose dates look the same and show their order, if all such columns show the same. */
function alike(guess: ColumnGuess, decided: readonly Decided[]): Decided | null {
  const sign = signOf(guess);
  const same = decided.filter((each) => each.guess !== guess && signOf(each.guess) === sign);
  const [first] = same;
  return first !== undefined && same.every(({ order }) => order === first.order) ? first : null;
}

function signOf({ profile }: ColumnGuess): string | null {
  return /^\d{1,2}([./-])\d/.exec(profile.values[0] ?? '')?.[1] ?? null;
}

function withNumbers(columns: readonly ColumnGuess[], table: Table): Weighed {
  const isNumeric = ({ means, profile }: ColumnGuess) =>
    shapeOf(means?.property ?? '') === 'number' && share(profile, 'number') > MOST;
  const read = columns.map((guess) =>
    isNumeric(guess) ? numberColumn(valuesOf(table, guess.index), guess.numbers) : null,
  );
  const decided = columns.filter((_, at) => {
    const found = read[at];
    return found?.unclear === null && found.notation.decimal === ',';
  });
  const points = columns.filter((_, at) => {
    const found = read[at];
    return found?.unclear === null && found.notation.thousands === ',';
  });
  const questions: Question[] = [];
  const settled = columns.map((guess, at): ColumnGuess => {
    const found = read[at];
    if (found == null || guess.means === null || !money.has(guess.means.property)) return guess;
    if (found.unclear === null) return numbersTold(guess, found.example);
    const clear = clearer(guess, found.unclear, { commas: decided, points });
    if (clear !== null) return clear;
    questions.push({
      say: 'decimal or thousands',
      with: { heading: guess.heading, example: found.unclear },
    });
    return { ...guess, confidence: 'asked' };
  });
  return { columns: settled, questions };
}

function numbersTold(guess: ColumnGuess, means: string): ColumnGuess {
  const example = guess.profile.values.find((each) => /[.,' ]/.test(each));
  if (example === undefined || means === '1234.50') return guess;
  return because(guess, { say: 'numbers are written', with: { example, means } });
}

/** Numbers that could mean two things, by what the file's other columns show, or because money has no three decimals. */
function clearer(
  guess: ColumnGuess,
  example: string,
  {
    commas,
    points,
  }: { readonly commas: readonly ColumnGuess[]; readonly points: readonly ColumnGuess[] },
): ColumnGuess | null {
  const sign = example.includes(',') ? ',' : '.';
  const [witness, against] = sign === '.' ? [commas, points] : [points, commas];
  const numbers = { decimal: sign === '.' ? ',' : '.', thousands: sign } as const;
  const [other] = witness;
  if (other !== undefined && against.length === 0) {
    const evidence = { say: 'as other columns', with: { heading: other.heading } } as const;
    return because({ ...guess, numbers }, evidence, 'likely');
  }
  const marked = guess.profile.values.filter((each) => each.includes(sign));
  if (marked.length < MANY && !marked.every((each) => englishMoney.test(each))) return null;
  const means = `1${sign}234${numbers.decimal}50`;
  return because(
    { ...guess, numbers },
    { say: 'numbers are written', with: { example, means } },
    'likely',
  );
}
