import { Decimal } from 'decimal.js';
import { type Money, money } from '../../domain/crm/money.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';

/**
 * Digits on either side of the point that are stored. PostgreSQL's numeric ends at 131,072 before and 16,383 after it;
 * far below that, a number is a slip of the keyboard and no amount.
 */
const MAX_DIGITS = 1_000;

/** An exact decimal as PostgreSQL's numeric reads it; null for none, and for one that is too long. */
export function decimalText(value: Decimal | null): string | null {
  return value === null || isTooLong(value) ? null : value.toFixed();
}

/** The decimals among the named ones that are too long to be stored, for the record's rejected values. */
export function tooLong(values: Readonly<Record<string, Decimal | null>>): RejectedValue[] {
  const reason = { say: 'too many digits', with: { most: MAX_DIGITS } } as const;
  return Object.entries(values).flatMap(([property, value]) =>
    value !== null && isTooLong(value) ? [{ property, value: value.toString(), reason }] : [],
  );
}

/** The decimal in a numeric column. */
export function decimalFrom(text: string | null): Decimal | null {
  return text === null ? null : new Decimal(text);
}

/** Money out of its two columns. */
export function moneyFrom(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : money(amount, currency);
}

function isTooLong(value: Decimal): boolean {
  return Math.max(value.e, value.decimalPlaces()) >= MAX_DIGITS;
}
