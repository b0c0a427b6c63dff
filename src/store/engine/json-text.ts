/**
 * PostgreSQL's text holds neither U+0000 nor half of a surrogate pair. Where a text has one, it is stored with U+FFFD in its
 * place, the sign that people know for "unreadable character".
 */
const replacement = '\uFFFD';

/** JSON.stringify writes both as escapes in lower case, so one look at the result tells whether either may be in there. */
const suspicious = /\\u(?:0000|d[89a-f])/;

/** Whether PostgreSQL accepts what JSON.stringify wrote. A text that spells such an escape out looks like one: then false, too. */
export function isStorableJson(json: string): boolean {
  return !suspicious.test(json);
}

/** Whether a text can be stored as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** The text with U+FFFD for what cannot be stored. */
export function storableText(text: string): string {
  return text.replaceAll('\0', replacement).toWellFormed();
}

/** JSON that PostgreSQL accepts, whatever text is in the value, in keys too. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  return isStorableJson(json) ? json : JSON.stringify(storable(value));
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [storableText(key), storable(each)]),
  );
}
