// Without zod, so that the cards' bundles stay small.

/**
 * A goal's id as a query can carry it: ids hold colons and spaces, which would be percent-encoded, and cards send nothing
 * that is. Two hexadecimal digits for each byte of its UTF-8.
 */
export function goalKey(goalId: string): string {
  return Array.from(new TextEncoder().encode(goalId), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The id behind a key. */
export function goalIdOf(key: string): string {
  const bytes = Array.from({ length: key.length / 2 }, (_, place) =>
    Number.parseInt(key.slice(2 * place, 2 * place + 2), 16),
  );
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** Whether hexadecimal digits are the key of an id that can be stored: whole UTF-8, without U+0000. */
export function isGoalKey(digits: string): boolean {
  const id = goalIdOf(digits);
  return goalKey(id) === digits && !id.includes('\0');
}
