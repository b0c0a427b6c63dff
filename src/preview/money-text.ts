import type { MoneyView } from '../contract/signals.ts';

/** An amount without cents: it is for comparing at a glance. What is no currency code stands as it is. */
export function moneyText({ amount, currency }: MoneyView, locale: string): string {
  const style = /^[A-Z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {};
  const text = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }).format(
    Number(amount),
  );
  return 'style' in style ? text : `${text} ${currency}`;
}
