import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { TrialAnswer } from '../src/contract/settings/rule-trial.ts';
import { trialQuery } from '../src/contract/settings/settings-queries.ts';
import { readTrial as read } from '../src/use-cases/settings/trials/start-trial.ts';
import { cardFunction } from './shared/app-function.ts';

/** How far a trial is, or what it found, for an admin. */
export async function readTrial(
  tools: PortalTools,
  { userId, id }: { readonly userId: string; readonly id: string },
): Promise<TrialAnswer> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) }, id);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(trialQuery, readTrial);
