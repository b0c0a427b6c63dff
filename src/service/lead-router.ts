import { Router } from 'express';
import { actOnLearning } from '../../functions/act-on-learning.ts';
import { handOverLead } from '../../functions/hand-over-lead.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import { actRoutes } from '../contract/card-paths.ts';
import { handOverRequest } from '../contract/hand-over.ts';
import { type LearningActRequest, learningActRequest } from '../contract/learning-page.ts';
import { addAct } from './act-route.ts';
import type { PortalDirectory } from './signed-portal.ts';
import type { WorkQueue } from './work-queue.ts';

/** Asks the queue for work, where one is open; where none is, the next run finds what was asked for. */
export type RequestWork = WorkQueue['request'];

/** What people do with leads, and with what scores them. Mount it behind the signature check only. */
export function leadRouter(
  portals: PortalDirectory,
  appId: string | null,
  requestWork: RequestWork,
): Router {
  const router = Router();
  addAct(router, portals, appId, {
    path: actRoutes.handOver,
    schema: handOverRequest,
    act: handOverLead,
  });
  addAct(router, portals, appId, {
    path: actRoutes.learning,
    schema: learningActRequest,
    act: (tools, asked) => actAndLearn(tools, asked, requestWork),
  });
  return router;
}

/** Learning that was asked for begins at once: a run of its own, from that step on, once for each key. */
async function actAndLearn(
  tools: PortalTools,
  asked: LearningActRequest & { readonly userId: string },
  requestWork: RequestWork,
): Promise<object> {
  const answer = await actOnLearning(tools, asked);
  if (answer.state === 'done' && asked.act === 'learn now') {
    await requestWork(tools.store.portalId, `learn ${asked.userId} ${asked.key}`, 'learn');
  }
  return answer;
}
