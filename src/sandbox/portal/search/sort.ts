import { z } from 'zod';
import { invalid } from '../api-failure.ts';
import { compareIds, type StoredRecord } from '../record-set.ts';
import type { ServedProperties } from '../served-properties.ts';
import type { PortalSettings } from '../settings.ts';
import { type Comparable, comparableOf } from './comparable.ts';

const sortObject = z.object({
  propertyName: z.string(),
  direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING'),
});

/** One sort, as the body has it: an object, that object as JSON text (the client's way), or a property's name. */
export const sortSchema = z.union([
  sortObject,
  z
    .string()
    .startsWith('{')
    .transform((value, context) => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(sortObject),
  z.string().transform((name) => ({ propertyName: name, direction: 'ASCENDING' as const })),
]);

export type Sort = z.infer<typeof sortObject>;

/** A found record, at the moment that search knows of it. */
export interface Hit {
  readonly record: StoredRecord;
  readonly at: number;
}

/** Orders hits; null when ascending ids, the order they are found in, is the order asked. Without a value comes last. */
export function comparatorOf(
  served: ServedProperties,
  sort: Sort | undefined,
  idOrder: PortalSettings['idOrder'],
): ((a: Hit, b: Hit) => number) | null {
  if (sort === undefined) return null;
  const sign = sort.direction === 'ASCENDING' ? 1 : -1;
  if (sort.propertyName === 'hs_object_id') {
    if (idOrder === 'text') return (a, b) => sign * compareTexts(a.record.id, b.record.id);
    return sign === 1 ? null : (a, b) => compareIds(b.record.id, a.record.id);
  }
  const definition = served.definitions.get(sort.propertyName);
  if (definition === undefined) {
    throw invalid(`There was a problem with the request: cannot sort by "${sort.propertyName}".`);
  }
  const keyOf = ({ record, at }: Hit): Comparable | null => {
    const value = served.valueAt(record, definition.name, at);
    return value === null || value === '' ? null : comparableOf(value, definition);
  };
  return (a, b) => compareKeys(keyOf(a), keyOf(b), sign) || compareIds(a.record.id, b.record.id);
}

function compareKeys(a: Comparable | null, b: Comparable | null, sign: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -sign : sign;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
