/**
 * A line may end between a sign and the currency after it ("+" and "€7"): a mark that nobody sees (U+2060) holds them
 * together.
 */
export function unbroken(text: string): string {
  return text.replace(/[+-](?=\p{Sc})/gu, (sign) => `${sign}\u2060`);
}
