import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { CalendarStore } from '../../use-cases/ports/calendar-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { changePartOnce, lockPart } from '../settings/change-part.ts';

/** When a portal's team works. */
export function calendarStore(tenant: Tenant): CalendarStore {
  return {
    calendar: () => tenant.inTransaction(readCalendar),
    saveCalendar: (calendar, savedAt) =>
      tenant.inTransaction(async (query) => {
        await lockPart(query, 'calendar');
        await writeCalendar(query, calendar, savedAt);
      }),
    changeCalendarOnce: (request, decide) =>
      changePartOnce(tenant, 'calendar', request, {
        read: readCalendar,
        decide,
        write: (query, calendar) => writeCalendar(query, calendar, request.at),
      }),
  };
}

async function readCalendar(query: Query): Promise<PortalCalendar | null> {
  const [found] = await query<{ settings: PortalCalendar }>(
    'SELECT settings FROM pacekeeper.calendar',
  );
  return found?.settings ?? null;
}

async function writeCalendar(
  query: Query,
  calendar: PortalCalendar,
  savedAt: Instant,
): Promise<void> {
  await query(
    `INSERT INTO pacekeeper.calendar (settings, saved_at) VALUES ($1::jsonb, $2)
     ON CONFLICT (portal_id) DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
    [toJson(calendar), savedAt],
  );
}
