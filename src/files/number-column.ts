import {
  type NumberNotation,
  notationsOf,
  numberReader,
  type PlainNumber,
  plainNotation,
} from '../domain/crm/number-notation.ts';
import { moneyText } from './money-text.ts';

/** How the numbers of a column are read. */
export interface NumberColumn {
  readonly read: PlainNumber;
  readonly notation: NumberNotation;
  /** An example of the notation: "1.234,50". */
  readonly example: string;
  /** A number that may mean two; null when the column shows, or somebody said, how numbers are written. */
  readonly unclear: string | null;
  /** ISO 4217 codes that stand beside the numbers. */
  readonly currencies: readonly string[];
}

/** The numbers of a column, as they show together how they are written, with or without currencies beside them. */
export function numberColumn(values: Iterable<string>, given: NumberNotation | null): NumberColumn {
  const numbers = new Set<string>();
  const currencies = new Set<string>();
  for (const value of values) {
    const money = moneyText(value);
    if (money === null) continue;
    numbers.add(money.number);
    if (money.currency !== null) currencies.add(money.currency);
  }
  const { told, isUnclear } = notationsOf(numbers);
  const notation = given ?? told ?? plainNotation;
  const open = given === null && isUnclear;
  const read = numberReader(notation);
  return {
    read: (text) => {
      if (open) return null;
      const number = moneyText(text)?.number;
      return number === undefined ? read(text) : read(number);
    },
    notation,
    example: `1${notation.thousands}234${notation.decimal}50`,
    unclear: open ? ([...numbers].find((each) => /[.,]/.test(each)) ?? null) : null,
    currencies: [...currencies],
  };
}
