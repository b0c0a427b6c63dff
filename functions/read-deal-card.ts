import type { PortalTools } from '../src/composition/portal-tools.ts';
import { goalPacingQuery } from '../src/contract/card-routes.ts';
import type { GoalPacingCard } from '../src/contract/goal-pacing-card.ts';
import { readGoalPacingCard } from '../src/use-cases/goals/read-goal-pacing-card.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads the goal-pacing card of a deal for a user. */
export async function readDealCard(
  tools: PortalTools,
  { userId, dealId }: { readonly userId: string; readonly dealId: string },
): Promise<GoalPacingCard> {
  const viewer = await tools.resolveViewer(userId);
  return readGoalPacingCard({ ...tools, viewer }, dealId);
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(goalPacingQuery, readDealCard);
