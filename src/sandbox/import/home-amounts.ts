import { Decimal } from 'decimal.js';
import type { WorldChange } from '../world.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A deal's amounts in the home currency, where the file does not have them: the amount itself when the deal is in that
 * currency, times the deal's own rate when it names one. Null when an amount stays without: no rate is guessed.
 */
export function homeAmounts(
  changes: readonly WorldChange[],
  homeCurrency: string,
): readonly WorldChange[] | null {
  if (changes.some((each) => each.property === 'amount_in_home_currency')) return [];
  const amounts = changes.filter((each) => each.property === 'amount' && NUMBER.test(each.value));
  if (amounts.length === 0) return [];
  const rate = rateOf(changes, homeCurrency);
  if (rate === null) return null;
  return amounts.map(({ value, at }) => ({
    property: 'amount_in_home_currency',
    value: rate === '1' ? value : new Decimal(value).times(rate).toFixed(2),
    at,
    source: 'CALCULATED',
  }));
}

function rateOf(changes: readonly WorldChange[], homeCurrency: string): string | null {
  const last = (property: string) => changes.findLast((each) => each.property === property)?.value;
  const currency = last('deal_currency_code') ?? homeCurrency;
  if (currency === homeCurrency) return '1';
  const rate = last('hs_exchange_rate');
  return rate !== undefined && NUMBER.test(rate) ? rate : null;
}
