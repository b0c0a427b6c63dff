import type { PortalCalendar } from '../domain/calendar/portal-calendar.ts';
import type { CalendarStore } from '../use-cases/ports/calendar-store.ts';
import { toJson } from './json-text.ts';
import type { Tenant } from './tenant.ts';

/** When a portal's team works. */
export function calendarStore(tenant: Tenant): CalendarStore {
  return {
    calendar: () =>
      tenant.inTransaction(async (query) => {
        const [found] = await query<{ settings: PortalCalendar }>(
          'SELECT settings FROM pacekeeper.calendar',
        );
        return found?.settings ?? null;
      }),
    saveCalendar: (calendar, savedAt) =>
      tenant.inTransaction(async (query) => {
        await query(
          `INSERT INTO pacekeeper.calendar (settings, saved_at) VALUES ($1::jsonb, $2)
           ON CONFLICT (portal_id) DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
          [toJson(calendar), savedAt],
        );
      }),
  };
}
