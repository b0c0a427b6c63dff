import type { WorldProperty } from '../../world.ts';
import { instantOf } from '../served-properties.ts';

/** What search compares: numbers and instants as numbers, text without regard to case, choices as they are. */
export type Comparable = string | number;

/** A value as its property's type compares; null when it is not of that type. */
export function comparableOf(value: string, { type }: WorldProperty): Comparable | null {
  switch (type) {
    case 'number':
      return value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value);
    case 'date':
    case 'datetime':
      return instantOf(value);
    case 'enumeration':
    case 'bool':
      return value;
    default:
      return value.toLowerCase();
  }
}
