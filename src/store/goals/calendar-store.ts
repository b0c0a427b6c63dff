import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import type { CalendarStore } from '../../use-cases/ports/calendar-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import type { Changer } from '../settings/change-store.ts';

/** When a portal's team works. */
export function calendarStore(tenant: Tenant): CalendarStore {
  return { calendar: () => tenant.inTransaction(readCalendar) };
}

/** How it is changed. */
export const calendarChanger: Changer<'calendar'> = {
  read: readCalendar,
  write: async (query, calendar, { at }) => {
    await query(
      `INSERT INTO pacekeeper.calendar (settings, saved_at) VALUES ($1::jsonb, $2)
       ON CONFLICT (portal_id) DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
      [toJson(calendar), at],
    );
  },
};

async function readCalendar(query: Query): Promise<PortalCalendar | null> {
  const [found] = await query<{ settings: PortalCalendar }>(
    'SELECT settings FROM pacekeeper.calendar',
  );
  return found?.settings ?? null;
}
