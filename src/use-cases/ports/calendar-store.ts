import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { KeyedRequest } from './keyed-request.ts';
import type { PartOutcome } from './part-outcome.ts';

/** When a portal's team works. */
export interface CalendarStore {
  /** Null while nothing is set. */
  calendar(): Promise<PortalCalendar | null>;
  /** Replaces the calendar. The portal's fiscal start, as its schema tells it, follows. */
  saveCalendar(calendar: PortalCalendar, savedAt: Instant): Promise<void>;
  /**
   * Answers a request once (docs/decisions/0012): a change is kept together with its audit entry. Whoever sets the calendar
   * waits for whoever does so at that moment. Null: the key came before with another request.
   */
  changeCalendarOnce<Answer>(
    request: KeyedRequest,
    decide: (calendar: PortalCalendar | null) => PartOutcome<Answer, PortalCalendar>,
  ): Promise<Answer | null>;
}
