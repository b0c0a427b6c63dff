import { Decimal } from 'decimal.js';

/** An exact amount in one currency (ISO 4217 code, upper case). */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
}

/** Amounts of one currency added up, and what could not be added because its currency is another. */
export interface MoneySum {
  readonly total: Money;
  /** How many amounts were left out, by their currency: amounts of different currencies are never added. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Makes money from an exact decimal text or a number; throws a RangeError when it is not finite. */
export function money(amount: Decimal.Value, currency: string): Money {
  const exact = new Decimal(amount);
  if (!exact.isFinite()) throw new RangeError(`An amount must be finite, not ${String(amount)}.`);
  return { amount: exact, currency };
}

/** Adds the amounts that are in `currency`; the others are counted, by currency, and left out. */
export function sumMoney(amounts: Iterable<Money>, currency: string): MoneySum {
  let total = new Decimal(0);
  const leftOut = new Map<string, number>();
  for (const each of amounts) {
    if (each.currency === currency) total = total.plus(each.amount);
    else leftOut.set(each.currency, (leftOut.get(each.currency) ?? 0) + 1);
  }
  return { total: { amount: total, currency }, leftOut };
}

/** Whether a text is a currency's code, ISO 4217. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
