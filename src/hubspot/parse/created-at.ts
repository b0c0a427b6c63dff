import { instantOf } from '../../domain/crm/read-property.ts';
import { readInstant } from '../../domain/crm/read-value.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { WireRecord } from '../wire/records.ts';

/**
 * When a record was made. The property decides where the portal gives it, blank meaning unknown (files without such a
 * date); the record's own stamp stands in only for an object without the property.
 */
export function createdAtOf({ properties, createdAt }: WireRecord): Instant | null {
  if (Object.hasOwn(properties, 'createdate')) return instantOf(properties, 'createdate');
  return readInstant(createdAt ?? '');
}
