import { Router } from 'express';
import { setOwnUpdates } from '../../functions/set-own-updates.ts';
import { writeManagerNote } from '../../functions/write-manager-note.ts';
import { actRoutes } from '../contract/card-paths.ts';
import { managerNoteRequest } from '../contract/manager-note.ts';
import { ownUpdatesRequest } from '../contract/own-updates.ts';
import { addAct } from './act-route.ts';
import type { PortalDirectory } from './signed-portal.ts';

/** What people do about progress updates. Mount it behind the signature check only. */
export function updateRouter(portals: PortalDirectory, appId: string | null): Router {
  const router = Router();
  addAct(router, portals, appId, {
    path: actRoutes.managerNote,
    schema: managerNoteRequest,
    act: writeManagerNote,
  });
  addAct(router, portals, appId, {
    path: actRoutes.ownUpdates,
    schema: ownUpdatesRequest,
    act: setOwnUpdates,
  });
  return router;
}
