import { currencyOf, moneyText } from '../money-text.ts';
import type { ColumnGuess } from './column-guess.ts';
import { normalHeading } from './normal-heading.ts';

/** ISO 4217 codes of a file's amounts: those of their own column, else of the amounts themselves, else of their heading. */
export function currenciesOf(columns: readonly ColumnGuess[]): readonly string[] {
  const named = columns.filter((each) => each.means?.property === 'deal_currency_code');
  if (named.length > 0) {
    return named.flatMap(({ profile }) => profile.values.flatMap((text) => currencyOf(text) ?? []));
  }
  return columns
    .filter((each) => each.means?.property === 'amount')
    .flatMap((each) => [...besideAmounts(each), ...inHeading(each)]);
}

/** Currencies that stand beside the amounts of a column. */
export function besideAmounts({ profile }: ColumnGuess): readonly string[] {
  return [...new Set(profile.values.flatMap((text) => moneyText(text)?.currency ?? []))];
}

function inHeading({ heading }: ColumnGuess): readonly string[] {
  const { unit, words } = normalHeading(heading);
  const sign = /\p{Sc}/u.exec(heading)?.[0];
  const last = words.split(' ').at(-1);
  const codes = [unit, sign, last].map((each) => currencyOf(each ?? undefined));
  const [code] = codes.filter((each) => typeof each === 'string');
  return code === undefined ? [] : [code];
}
