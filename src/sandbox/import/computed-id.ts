import { createHash } from 'node:crypto';

/** Hexadecimal digits of the hash that are used: 48 bits, so that the id stays an exact number everywhere. */
const HASH_DIGITS = 12;

/**
 * A record id made of digits for something that is known by text: the same text always gives the same id.
 * With 100,000 texts the chance that any two share an id is below 0.00002; whoever uses it checks.
 */
export function computedId(kind: string, text: string): string {
  const digest = createHash('sha256').update(`${kind}\n${text}`).digest('hex');
  return String(Number.parseInt(digest.slice(0, HASH_DIGITS), 16) + 1);
}

/** Whether HubSpot could have given this id. */
export function isRecordId(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text);
}
