import { Decimal } from 'decimal.js';
import { type Money, money } from '../../domain/crm/money.ts';

/** An exact decimal as PostgreSQL's numeric reads it; null stays null. */
export function decimalText(value: Decimal | null): string | null {
  return value === null ? null : value.toFixed();
}

/** The decimal in a numeric column. */
export function decimalFrom(text: string | null): Decimal | null {
  return text === null ? null : new Decimal(text);
}

/** Money out of its two columns. */
export function moneyFrom(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : money(amount, currency);
}
