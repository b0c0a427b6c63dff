import type { PortalTools } from '../src/composition/portal-tools.ts';
import { type RunNowAnswer, runNowRequest } from '../src/contract/settings/schedule.ts';
import { askForRun } from '../src/use-cases/settings/schedule.ts';
import { cardFunction } from './shared/app-function.ts';

/** Whether a run may be asked for; the service then asks its queue. */
export async function runNow(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<RunNowAnswer> {
  return askForRun({ viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(runNowRequest, runNow);
