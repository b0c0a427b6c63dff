import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { GoalsSettingsPage } from '../src/contract/settings/goals.ts';
import { noQuery } from '../src/contract/settings/settings-queries.ts';
import { readGoalSettings as read } from '../src/use-cases/settings/goals.ts';
import { cardFunction } from './shared/app-function.ts';

/** Every goal, and what a new one may name, for an admin. */
export async function readGoalSettings(
  tools: PortalTools,
  { userId }: { readonly userId: string },
): Promise<GoalsSettingsPage> {
  return read({ ...tools, viewer: await tools.resolveViewer(userId) });
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(noQuery, readGoalSettings);
