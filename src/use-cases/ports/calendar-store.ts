import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';

/** When a portal's team works. Once it is set, the portal's fiscal start, as its schema tells it, follows. */
export interface CalendarStore {
  /** Null while nothing is set. */
  calendar(): Promise<PortalCalendar | null>;
}
