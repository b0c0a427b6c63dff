import { type Request, type RequestHandler, Router } from 'express';
import type * as z from 'zod';
import { readContactCard } from '../../functions/read-contact-card.ts';
import { readDealCard } from '../../functions/read-deal-card.ts';
import { readHandOverPage } from '../../functions/read-hand-over-page.ts';
import { readLeadsPage } from '../../functions/read-leads-page.ts';
import { readLearningPage } from '../../functions/read-learning-page.ts';
import type { PortalTools } from '../composition/portal-tools.ts';
import {
  cardRoutes,
  goalPacingQuery,
  handOverPageQuery,
  leadQualityQuery,
  leadsPageQuery,
  learningPageQuery,
  pageRoutes,
} from '../contract/card-routes.ts';
import { readCardQuery } from './card-query.ts';
import { wrongMethod } from './errors.ts';
import { type PortalDirectory, toolsFor } from './signed-portal.ts';

type ReadCard<Own> = (
  tools: PortalTools,
  input: Own & { readonly userId: string },
) => Promise<object>;

/** The reads of the cards and the home page. Mount it behind the signature check only: portal and user come from the query that HubSpot signed. */
export function cardRouter(portals: PortalDirectory, appId: string | null): Router {
  const router = Router();
  const route = <Own extends object>(path: string, own: z.ZodType<Own>, read: ReadCard<Own>) => {
    router
      .route(path.replace('/v1', ''))
      .get(answerCard(portals, appId, own, read))
      .all((_request, _response, next) => next(wrongMethod()));
  };
  route(cardRoutes.leadQuality, leadQualityQuery, readContactCard);
  route(cardRoutes.goalPacing, goalPacingQuery, readDealCard);
  route(pageRoutes.leads, leadsPageQuery, readLeadsPage);
  route(pageRoutes.handOvers, handOverPageQuery, readHandOverPage);
  route(pageRoutes.learning, learningPageQuery, readLearningPage);
  return router;
}

function answerCard<Own extends object>(
  portals: PortalDirectory,
  appId: string | null,
  own: z.ZodType<Own>,
  read: ReadCard<Own>,
): RequestHandler {
  return async (request: Request, response) => {
    const { identity, query } = readCardQuery(request.originalUrl, own);
    const tools = toolsFor(identity, portals, appId);
    const card = await read(tools, { ...query, userId: identity.userId });
    response.set('Cache-Control', 'no-store').json(card);
  };
}
