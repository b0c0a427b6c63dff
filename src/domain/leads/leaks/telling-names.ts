/** Words of names for things that are known once a lead is decided, or that move while it is worked on. */
const telling =
  /\b(?:last|status|stage|elapsed|total days|closed?|won|lost|reason|outcome|score|index|quality|tags?)\b/;

/** The word in a property's name that speaks of the outcome or of the latest state; null when there is none. */
export function tellingWord(name: string): string | null {
  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();
  return telling.exec(words)?.[0] ?? null;
}
