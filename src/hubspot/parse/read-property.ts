import { Decimal } from 'decimal.js';
import { type Properties, propertyOf } from '../../domain/crm/property.ts';
import { readDecimal, readFlag, readInstant } from '../../domain/crm/read-value.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { WireRecord } from '../wire/records.ts';

/** A moment; null when empty or impossible (which is set aside with the record's other impossible values). */
export function instantOf(properties: Properties, name: string): Instant | null {
  const text = propertyOf(properties, name);
  return text === null ? null : readInstant(text);
}

/** An exact number; null when empty or impossible. */
export function decimalOf(properties: Properties, name: string): Decimal | null {
  const text = propertyOf(properties, name);
  return text === null || readDecimal(text) === null ? null : new Decimal(text);
}

/** A flag; null when empty or impossible. */
export function flagOf(properties: Properties, name: string): boolean | null {
  const text = propertyOf(properties, name);
  return text === null ? null : readFlag(text);
}

/** The latest of some moments; null when all are empty. */
export function latestOf(properties: Properties, names: readonly string[]): Instant | null {
  let latest: Instant | null = null;
  for (const name of names) {
    const at = instantOf(properties, name);
    if (at !== null && (latest === null || at > latest)) latest = at;
  }
  return latest;
}

/**
 * When a record was made. The property decides where the portal gives it, blank meaning unknown (files without such a
 * date); the record's own stamp stands in only for an object without the property.
 */
export function createdAtOf({ properties, createdAt }: WireRecord): Instant | null {
  if (Object.hasOwn(properties, 'createdate')) return instantOf(properties, 'createdate');
  return readInstant(createdAt ?? '');
}
