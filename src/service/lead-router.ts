import { Router } from 'express';
import * as z from 'zod';
import { handOverLead } from '../../functions/hand-over-lead.ts';
import { actRoutes } from '../contract/card-paths.ts';
import { handOverRequest } from '../contract/hand-over.ts';
import { readCardQuery } from './card-query.ts';
import { wrongMethod } from './errors.ts';
import { readJsonBody } from './json-body.ts';
import { type PortalDirectory, toolsFor } from './signed-portal.ts';

/** An act adds nothing to the query: everything of its own is in the body. */
const nothing = z.strictObject({});

/**
 * What people do with leads. Mount it behind the signature check only. A request that was recorded and is sent again within
 * the signature's five minutes holds the same key, in a body that is signed: it gets the kept answer.
 */
export function leadRouter(portals: PortalDirectory, appId: string | null): Router {
  const router = Router();
  router
    .route(actRoutes.handOver.replace('/v1', ''))
    .post(async (request, response) => {
      const { identity } = readCardQuery(request.originalUrl, nothing);
      const tools = toolsFor(identity, portals, appId);
      const asked = readJsonBody(request.body, handOverRequest);
      const answer = await handOverLead(tools, { ...asked, userId: identity.userId });
      response.set('Cache-Control', 'no-store').json(answer);
    })
    .all((_request, _response, next) => next(wrongMethod()));
  return router;
}
