/** A whole number with its separators. */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** "1 warning", "3 warnings". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
