import type { TrueValue } from '../../corpus/make/corpus-case.ts';

const day = /^\d{4}-\d{2}-\d{2}/;

/** Whether a value that was read is the one in the truth: numbers as numbers, days as days, texts without regard to case. */
export function readAs({ property, value }: TrueValue, found: string): boolean {
  if (property === 'amount') return Number(found) === Number(value);
  if (property.endsWith('date') || day.test(value))
    return found.slice(0, 10) === value.slice(0, 10);
  return found.trim().toLowerCase() === value.trim().toLowerCase();
}
