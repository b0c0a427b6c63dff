import type { PortalTools } from '../src/composition/portal-tools.ts';
import { type ChangeGoalsRequest, changeGoalsRequest } from '../src/contract/settings/goals.ts';
import type { ChangePartAnswer } from '../src/contract/settings/parts.ts';
import { changeGoals as change } from '../src/use-cases/settings/goals.ts';
import { cardFunction } from './shared/app-function.ts';
import { splitTable } from './shared/split-table.ts';

/** Does something to the goals that are defined in Pacekeeper, for an admin. */
export async function changeGoals(
  tools: PortalTools,
  { userId, ...request }: ChangeGoalsRequest & { readonly userId: string },
): Promise<ChangePartAnswer> {
  return change({ ...tools, splitTable, viewer: await tools.resolveViewer(userId) }, request);
}

/** The same, as a HubSpot app function: nobody is an admin there (docs/decisions/0006). */
export const main = cardFunction(changeGoalsRequest, changeGoals);
