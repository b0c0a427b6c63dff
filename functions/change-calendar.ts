import type { PortalTools } from '../src/composition/portal-tools.ts';
import {
  type ChangeCalendarRequest,
  changeCalendarRequest,
} from '../src/contract/settings/calendar.ts';
import type { ChangePartAnswer } from '../src/contract/settings/parts.ts';
import { changeCalendar as change } from '../src/use-cases/settings/calendar.ts';
import { cardFunction } from './shared/app-function.ts';

/** Sets the calendar, for an admin. */
export async function changeCalendar(
  tools: PortalTools,
  { userId, ...request }: ChangeCalendarRequest & { readonly userId: string },
): Promise<ChangePartAnswer> {
  return change({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(changeCalendarRequest, changeCalendar);
