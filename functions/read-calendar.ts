import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { CalendarPage } from '../src/contract/settings/calendar.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readCalendar as read } from '../src/use-cases/settings/calendar.ts';
import { cardFunction } from './shared/app-function.ts';

/** When the team works, for an admin. */
export async function readCalendar(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<CalendarPage> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readCalendar);
