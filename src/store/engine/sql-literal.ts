import pg from 'pg';
import { isStorable } from './json-text.ts';

/**
 * A value as SQL text, for statements that go out in one round trip and so cannot carry parameters (Tenant.read).
 * Quoting is pg's own; arrays become text[].
 */
export function literal(value: string | number | null | readonly string[]): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'string') return textLiteral(value);
  return `ARRAY[${value.map(textLiteral).join(', ')}]::text[]`;
}

/** U+0000 would end the statement in its middle. */
function textLiteral(text: string): string {
  if (!isStorable(text))
    throw new RangeError('A text with U+0000 or half a surrogate pair cannot be asked for.');
  return pg.escapeLiteral(text);
}

function numberLiteral(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`A whole number was expected, not ${value}.`);
  return String(value);
}
