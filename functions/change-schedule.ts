import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { ChangePartAnswer } from '../src/contract/settings/parts.ts';
import {
  type ChangeScheduleRequest,
  changeScheduleRequest,
} from '../src/contract/settings/schedule.ts';
import { changeSchedule as change } from '../src/use-cases/settings/schedule.ts';
import { cardFunction } from './shared/app-function.ts';

/** Sets when the portal is read, for an admin. */
export async function changeSchedule(
  tools: PortalTools,
  { userId, ...request }: ChangeScheduleRequest & { readonly userId: string },
): Promise<ChangePartAnswer> {
  return change({ ...tools, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(changeScheduleRequest, changeSchedule);
