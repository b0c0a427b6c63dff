import { Router } from 'express';
import { readContactCard } from '../../functions/read-contact-card.ts';
import { readDealCard } from '../../functions/read-deal-card.ts';
import { readGoalChanges } from '../../functions/read-goal-changes.ts';
import { readHandOverPage } from '../../functions/read-hand-over-page.ts';
import { readLeadsPage } from '../../functions/read-leads-page.ts';
import { readLearningPage } from '../../functions/read-learning-page.ts';
import { readPacePage } from '../../functions/read-pace-page.ts';
import { readUpdatesPage } from '../../functions/read-updates-page.ts';
import {
  cardRoutes,
  goalChangesQuery,
  goalPacingQuery,
  handOverPageQuery,
  leadQualityQuery,
  leadsPageQuery,
  learningPageQuery,
  pacePageQuery,
  pageRoutes,
  updatesPageQuery,
} from '../contract/card-routes.ts';
import { addRead, type Read } from './read-route.ts';
import type { PortalDirectory } from './signed-portal.ts';

/** The reads of the cards and the home page. Mount it behind the signature check only. */
export function cardRouter(portals: PortalDirectory, appId: string | null): Router {
  const router = Router();
  const add = <Own extends object>(read: Read<Own>) => addRead(router, portals, appId, read);
  add({ path: cardRoutes.leadQuality, schema: leadQualityQuery, read: readContactCard });
  add({ path: cardRoutes.goalPacing, schema: goalPacingQuery, read: readDealCard });
  add({ path: pageRoutes.leads, schema: leadsPageQuery, read: readLeadsPage });
  add({ path: pageRoutes.handOvers, schema: handOverPageQuery, read: readHandOverPage });
  add({ path: pageRoutes.learning, schema: learningPageQuery, read: readLearningPage });
  add({ path: pageRoutes.updates, schema: updatesPageQuery, read: readUpdatesPage });
  add({ path: pageRoutes.pace, schema: pacePageQuery, read: readPacePage });
  add({ path: pageRoutes.goalChanges, schema: goalChangesQuery, read: readGoalChanges });
  return router;
}
