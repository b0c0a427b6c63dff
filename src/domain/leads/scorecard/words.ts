/** Only this much of a text is read: titles and names are shorter, and a pasted novel must not slow a slice. */
const READ_AT_MOST = 4_096;

const betweenWords = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text, one blank before and after each: lower case, compatibility forms folded, punctuation dropped.
 * `" VP, Operations"` and `"vp operations"` read the same; so a phrase is found by a plain search that meets whole words only.
 */
export function wordsOf(text: string): string {
  const read = text.slice(0, READ_AT_MOST).normalize('NFKC').toLowerCase();
  return ` ${read.replace(betweenWords, ' ').trim()} `;
}
