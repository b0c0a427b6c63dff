import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { SchedulePage } from '../src/contract/settings/schedule.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readSchedule as read } from '../src/use-cases/settings/schedule.ts';
import { cardFunction } from './shared/app-function.ts';

/** When the portal is read, for an admin. */
export async function readSchedule(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<SchedulePage> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readSchedule);
