import {
  type CalendarChange,
  type ChangedCalendar,
  changeCalendar,
} from '../domain/calendar/change-calendar.ts';
import { usualCalendar } from '../domain/calendar/portal-calendar.ts';
import { PortalNames } from '../domain/crm/portal-names.ts';
import type { CalendarStore } from './ports/calendar-store.ts';
import type { SyncStore } from './ports/portal-store.ts';
import type { Clock } from './slice.ts';

/** What setting a calendar takes. */
export interface CalendarSetting {
  readonly store: CalendarStore & Pick<SyncStore, 'readSchema'>;
  readonly clock: Clock;
}

/** Sets what a change says of a portal's calendar: all of it, or nothing when there is a fault. */
export async function setCalendar(
  change: CalendarChange,
  { store, clock }: CalendarSetting,
): Promise<ChangedCalendar | { readonly kind: 'not synced' }> {
  const [schema, before] = await Promise.all([store.readSchema(), store.calendar()]);
  if (schema === null) return { kind: 'not synced' };
  const changed = changeCalendar(before ?? usualCalendar, change, new PortalNames(schema));
  if (changed.kind === 'changed') await store.saveCalendar(changed.calendar, clock());
  return changed;
}
