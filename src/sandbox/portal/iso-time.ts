const texts = new Map<number, string>();
/** About 5 MB; then it starts anew. */
const mostTexts = 50_000;

/** ms since 1970 as HubSpot writes it. Remembers its answers: a page names the same few moments again and again. */
export function isoTime(at: number): string {
  const known = texts.get(at);
  if (known !== undefined) return known;
  if (texts.size >= mostTexts) texts.clear();
  const text = new Date(at).toISOString();
  texts.set(at, text);
  return text;
}
