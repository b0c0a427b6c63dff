import type { PersonView } from '../../contract/settings/common.ts';
import type { Admin } from '../../domain/access/may-configure.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Clock } from '../slices/slice.ts';

/** What everything that is about settings takes: an admin who was let in, and a portal that was read. */
export interface SettingsReading {
  readonly admin: Admin;
  readonly portal: PortalSchema;
  readonly clock: Clock;
}

/** Names people by their user ids. */
export type PersonOf = (userId: string) => PersonView;

export function peopleOf(owners: readonly Owner[]): PersonOf {
  const names = new Map(owners.map(({ userId, name }) => [userId, name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}

/** What is made of a value; null where there is none. */
export function ifKnown<Value, Made>(
  value: Value | null,
  make: (value: Value) => Made,
): Made | null {
  return value === null ? null : make(value);
}
