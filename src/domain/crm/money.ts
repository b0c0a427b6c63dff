import { Decimal } from 'decimal.js';

/** An exact amount in one currency (ISO 4217 code, upper case). */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
}

/** Makes money from an exact decimal text or a number; throws a RangeError when it is not finite. */
export function money(amount: Decimal.Value, currency: string): Money {
  const exact = new Decimal(amount);
  if (!exact.isFinite()) throw new RangeError(`An amount must be finite, not ${String(amount)}.`);
  return { amount: exact, currency };
}

/** Whether a text is a currency's code, ISO 4217. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
