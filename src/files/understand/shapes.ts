import { dateColumn } from '../date-column.ts';
import { currencyOf, moneyText } from '../money-text.ts';
import type { Table } from '../table.ts';
import { isStatusWord, stageEnd } from './stage-words.ts';

/** Digits of a phone number at least, with its area. */
const PHONE_DIGITS = 6;

/** Characters beyond which a value is a text, whatever it looks like. */
const LONGEST = 200;

/** What values can look like. */
export const shapes = {
  email: (text: string) => /^[^@\s;,<>()]+@[^@\s;,<>()]+\.[a-z\p{L}]{2,}$/iu.test(text),
  website: (text: string) => /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text),
  phone: (text: string) =>
    /^\+?[\d\s()./-]+(?:x|ext\.?)?\s?\d+$/i.test(text) &&
    text.replaceAll(/\D/g, '').length >= PHONE_DIGITS,
  number: (text: string) => moneyText(text) !== null,
  flag: (text: string) =>
    /^(?:true|false|yes|no|ja|nein|oui|non|si|sí|sim|não|wahr|falsch|vrai|faux|verdadero|falso|y|n|t|f|1|0|ano|tak|nie|nej|ja|kyllä|ei|是|否|はい|いいえ)$/iu.test(
      text,
    ),
  currency: (text: string) =>
    /^(?:[A-Z]{3}|\p{Sc})$/iu.test(text) && typeof currencyOf(text) === 'string',
  status: isStatusWord,
  end: (text: string) => stageEnd(text) === 'won' || stageEnd(text) === 'lost',
  whole: (text: string) => /^\d{1,19}$/.test(text),
} as const satisfies Record<string, (text: string) => boolean>;

export type Shape = keyof typeof shapes | 'date';

/** Different values that are looked at, of a column and of a whole table; a column of more of them is told by the first. */
const LOOKED_AT = 2_000;
const LOOKED_AT_TOGETHER = 200_000;
const LOOKED_AT_LEAST = 50;
const EXAMPLES = 5;

/** What a column's values look like together. */
export interface Profile {
  /** Rows with a value. */
  readonly filled: number;
  /** The different values, the first of them where there are very many. */
  readonly values: readonly string[];
  readonly examples: readonly string[];
  /** How many of `values` look so. */
  readonly hits: (shape: Shape) => number;
  /** A value that does not. */
  readonly misfit: (shape: Shape) => string | null;
}

/** Looks at the values of every column. */
export function profilesOf(table: Table): readonly Profile[] {
  const most = Math.max(
    LOOKED_AT_LEAST,
    Math.min(LOOKED_AT, Math.floor(LOOKED_AT_TOGETHER / table.headings.length)),
  );
  return table.headings.map((_, index) => profileOf(table, index, most));
}

function profileOf(table: Table, index: number, most: number): Profile {
  const different = new Set<string>();
  let filled = 0;
  for (const { cells } of table.rows) {
    const text = cells[index]?.trim() ?? '';
    if (text === '') continue;
    filled += 1;
    if (different.size < most) different.add(text);
  }
  const values = [...different];
  const kept = new Map<Shape, readonly boolean[]>();
  const fits = (shape: Shape) => {
    const found = kept.get(shape) ?? fitsOf(values, shape);
    kept.set(shape, found);
    return found;
  };
  return {
    filled,
    values,
    examples: values.slice(0, EXAMPLES),
    hits: (shape) => fits(shape).filter(Boolean).length,
    misfit: (shape) => values.find((_, at) => fits(shape)[at] === false) ?? null,
  };
}

function fitsOf(values: readonly string[], shape: Shape): readonly boolean[] {
  if (shape !== 'date') {
    return values.map((text) => text.length <= LONGEST && shapes[shape](text));
  }
  const { read, unclear } = dateColumn(() => values, null, 'UTC');
  if (unclear === null) return values.map((text) => read(text) !== null);
  // Which part is the day is another question than whether these are dates.
  const inOrder = dateColumn(() => values, 'day first', 'UTC');
  const other = dateColumn(() => values, 'month first', 'UTC');
  return values.map((text) => inOrder.read(text) !== null || other.read(text) !== null);
}

/** The share of the different values that look so, 0 without any. */
export function share(profile: Profile, shape: Shape): number {
  return profile.values.length === 0 ? 0 : profile.hits(shape) / profile.values.length;
}
