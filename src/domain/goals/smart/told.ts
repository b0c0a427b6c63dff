import type { Decimal } from 'decimal.js';

/** A number in the unit of a goal, as exact decimal text: it is only ever shown. `currency`: ISO 4217; null for a count. */
export interface ToldAmount {
  readonly value: string;
  readonly currency: string | null;
}

/** A sentence in pieces: words, and amounts that are written in the reader's own way. */
export type Told = readonly (string | ToldAmount)[];

/** A template tag: told`It brought ${amount} in ${8} quarters.` Amounts stay apart, everything else becomes words. */
export function told(
  words: TemplateStringsArray,
  ...values: (string | number | ToldAmount)[]
): Told {
  return words.flatMap((word, place) => {
    const value = values[place];
    if (value === undefined) return [word];
    return [word, typeof value === 'object' ? value : String(value)];
  });
}

/** An amount to be told. */
export function toldAmount(value: Decimal, currency: string | null): ToldAmount {
  return { value: value.toFixed(), currency };
}
