import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import type { Instant } from '../../domain/crm/time.ts';

/** When a portal's team works. */
export interface CalendarStore {
  /** Null while nothing is set. */
  calendar(): Promise<PortalCalendar | null>;
  /** Replaces the calendar. The portal's fiscal start, as its schema tells it, follows. */
  saveCalendar(calendar: PortalCalendar, savedAt: Instant): Promise<void>;
}
