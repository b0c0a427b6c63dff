import type { PortalTools } from '../src/composition/portal-tools.ts';
import { pacePageQuery } from '../src/contract/card-routes.ts';
import type { PaceOrder, PacePage } from '../src/contract/pace-page.ts';
import { readPacePage as readPage } from '../src/use-cases/goals/read-pace-page.ts';
import { cardFunction } from './shared/app-function.ts';

/** Reads the Pace tab of the home page for a user. */
export async function readPacePage(
  tools: PortalTools,
  {
    userId,
    order = 'name',
    offset = '0',
  }: {
    readonly userId: string;
    readonly order?: PaceOrder | undefined;
    readonly offset?: string | undefined;
  },
): Promise<PacePage> {
  const viewer = await tools.resolveViewer(userId);
  return readPage({ ...tools, viewer }, { order, offset: Number(offset) });
}

/** The same, as a HubSpot app function. */
export const main = cardFunction(pacePageQuery, readPacePage);
