import { Decimal } from 'decimal.js';
import { type Money, money } from '../../domain/crm/money.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { Codec, Part } from '../engine/columns.ts';

/**
 * Digits on either side of the point that are stored. PostgreSQL's numeric ends at 131,072 before and 16,383 after it;
 * far below that, a number is a slip of the keyboard and no amount.
 */
const MAX_DIGITS = 1_000;

/** An exact decimal as PostgreSQL's numeric reads it; null for none, and for one that is too long. */
export function decimalText(value: Decimal | null): string | null {
  return value === null || isTooLong(value) ? null : value.toFixed();
}

/** The decimal in a numeric column. */
export function decimalFrom(text: string | null): Decimal | null {
  return text === null ? null : new Decimal(text);
}

/** A decimal; one that is too long is stored as none. */
export const decimal: Codec<Decimal | null, string | null> = {
  type: 'numeric',
  to: decimalText,
  from: decimalFrom,
};

/** A decimal that is always there and never too long. */
export const exactDecimal: Codec<Decimal, string> = {
  type: 'numeric',
  to: (value) => value.toFixed(),
  from: (text) => new Decimal(text),
};

/** A deal's amount in its own currency. */
export const moneyColumns: Part<
  Money | null,
  { readonly amount: string | null; readonly currency: string | null }
> = {
  columns: { amount: 'numeric', currency: 'text' },
  to: (value) => ({
    amount: decimalText(value?.amount ?? null),
    currency: value?.currency ?? null,
  }),
  from: (row) => moneyFrom(row.amount, row.currency),
};

/** A deal's amount in the home currency. */
export const homeMoneyColumns: Part<
  Money | null,
  { readonly home_amount: string | null; readonly home_currency: string | null }
> = {
  columns: { home_amount: 'numeric', home_currency: 'text' },
  to: (value) => ({
    home_amount: decimalText(value?.amount ?? null),
    home_currency: value?.currency ?? null,
  }),
  from: (row) => moneyFrom(row.home_amount, row.home_currency),
};

/** Rejected values with those decimals of the record that are too long to be stored. */
export function rejectedWith<Whole>(
  decimalsOf: (whole: Whole) => Readonly<Record<string, Decimal | null>>,
): Codec<readonly RejectedValue[], readonly RejectedValue[], Whole> {
  return {
    type: 'jsonb',
    to: (rejected, whole) => [...rejected, ...tooLong(decimalsOf(whole))],
    from: (rejected) => rejected,
  };
}

function tooLong(values: Readonly<Record<string, Decimal | null>>): RejectedValue[] {
  const reason = { say: 'too many digits', with: { most: MAX_DIGITS } } as const;
  return Object.entries(values).flatMap(([property, value]) =>
    value !== null && isTooLong(value) ? [{ property, value: value.toString(), reason }] : [],
  );
}

function moneyFrom(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : money(amount, currency);
}

function isTooLong(value: Decimal): boolean {
  return Math.max(value.e, value.decimalPlaces()) >= MAX_DIGITS;
}
