import { Router } from 'express';
import { handOverLead } from '../../functions/hand-over-lead.ts';
import { actRoutes } from '../contract/card-paths.ts';
import { handOverRequest } from '../contract/hand-over.ts';
import { addAct } from './act-route.ts';
import type { PortalDirectory } from './signed-portal.ts';

/** What people do with leads. Mount it behind the signature check only. */
export function leadRouter(portals: PortalDirectory, appId: string | null): Router {
  const router = Router();
  addAct(router, portals, appId, {
    path: actRoutes.handOver,
    schema: handOverRequest,
    act: handOverLead,
  });
  return router;
}
