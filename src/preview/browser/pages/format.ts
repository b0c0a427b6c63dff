import type { MoneyView } from '../../../contract/signals.ts';

/** A whole number with its separators. */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** An amount without cents: a list is for comparing. A currency that the browser does not know stands as its code. */
export function moneyText({ amount, currency }: MoneyView, locale: string): string {
  const style = /^[A-Z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {};
  const text = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }).format(
    Number(amount),
  );
  return 'style' in style ? text : `${text} ${currency}`;
}

/** "1 warning", "3 warnings". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
