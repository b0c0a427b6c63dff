import type { PortalTools } from '../src/composition/portal-tools.ts';
import { goalChangesQuery } from '../src/contract/card-routes.ts';
import type { GoalChangesPage } from '../src/contract/goal-changes-page.ts';
import { goalIdOf } from '../src/contract/goal-key.ts';
import { readGoalChanges as readChanges } from '../src/use-cases/goals/read-goal-changes.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads what changed for a goal, for a user. `goal`: the goal's key. */
export async function readGoalChanges(
  tools: PortalTools,
  { goal, userId }: { readonly goal: string; readonly userId: string },
): Promise<GoalChangesPage> {
  const viewer = await tools.resolveViewer(userId);
  return readChanges({ ...tools, viewer }, goalIdOf(goal));
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(goalChangesQuery, readGoalChanges);
