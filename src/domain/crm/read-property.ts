import { Decimal } from 'decimal.js';
import { type Properties, propertyOf } from './property.ts';
import { readDecimal, readFlag, readInstant } from './read-value.ts';
import type { Instant } from './time.ts';

/** A moment; null when empty or impossible. */
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
