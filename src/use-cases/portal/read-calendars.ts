import { type Calendars, calendarsOf } from '../../domain/calendar/calendars.ts';
import type { Portal } from '../../domain/crm/portal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import { settingInForce } from '../settings/setting-in-force.ts';

/** The working days of a portal and its reps, as set, or the usual ones. The one way from a portal to its working days. */
export async function readCalendars(
  store: SettingStore,
  portal: Pick<Portal, 'timeZone'>,
  now: Instant,
): Promise<Calendars> {
  return calendarsOf(await settingInForce(store, 'calendar', portal), portal.timeZone, now);
}
