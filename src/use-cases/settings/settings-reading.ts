import type { NotAllowed, PersonView } from '../../contract/settings/common.ts';
import { mayConfigure, whoMayConfigure } from '../../domain/access/may-configure.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import type { Owner } from '../../domain/crm/owner.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { configurationRightsWords } from '../../words/en/access.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { Clock } from '../slices/slice.ts';

/** What everything that is about settings takes. */
export interface SettingsReading {
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** The refusal for whoever is no admin; null for an admin. */
export function refusalOf(viewer: Viewer): NotAllowed | null {
  if (mayConfigure(viewer)) return null;
  return { state: 'not allowed', whoCan: configurationRightsWords(whoMayConfigure(viewer)) };
}

/** Names people by their user ids. */
export type PersonOf = (userId: string) => PersonView;

export function peopleOf(owners: readonly Owner[]): PersonOf {
  const names = new Map(owners.map(({ userId, name }) => [userId, name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}

/** A moment as the contract writes it. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}

/** What is made of a value; null where there is none. */
export function ifKnown<Value, Made>(
  value: Value | null,
  make: (value: Value) => Made,
): Made | null {
  return value === null ? null : make(value);
}
