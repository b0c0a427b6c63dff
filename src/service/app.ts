import express, { type Express } from 'express';
import helmet from 'helmet';
import { leftToNextRun, type RequestWork } from '../../functions/shared/request-work.ts';
import type { Log } from '../composition/log.ts';
import type { Clock } from '../use-cases/slices/slice.ts';
import { askRoutes } from './ask-routes.ts';
import { answerError } from './error-answer.ts';
import { notFound } from './errors.ts';
import type { Metrics } from './metrics.ts';
import { operationsRouter } from './operations-router.ts';
import { timeRequests } from './request-timer.ts';
import type { PortalDirectory } from './signed-portal.ts';
import { type SignatureSettings, signedByHubSpot } from './signed-request.ts';

/** What the HTTP surface stands on. */
export interface AppParts {
  readonly signatures: SignatureSettings;
  /** The id of our app; requests signed for another are refused. Null: not checked. */
  readonly appId: string | null;
  readonly portals: PortalDirectory;
  /** Asks the queue for work; unless given, what was asked for waits for the next run. */
  readonly requestWork?: RequestWork;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** The real time: signatures age by it, whatever the portal's clock says. */
  readonly realTime: Clock;
}

/** Largest request body, as HubSpot's own limit on what a card may send. */
const MAX_BODY = '1mb';

/** Builds the HTTP surface: health and metrics in the open, everything else behind HubSpot's signature. */
export function buildApp({
  signatures,
  appId,
  portals,
  requestWork = leftToNextRun,
  ping,
  metrics,
  log,
  realTime,
}: AppParts): Express {
  const app = express();
  app.set('query parser', false);
  app.set('etag', false);
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } }));
  app.use(timeRequests(metrics));
  app.use(operationsRouter(ping, metrics, log));
  app.use(
    '/v1',
    express.raw({ type: () => true, limit: MAX_BODY, inflate: false }),
    signedByHubSpot(signatures, realTime, log, metrics),
    askRoutes({ portals, appId, requestWork }),
  );
  app.use((_request, _response, next) => next(notFound()));
  app.use(answerError(log));
  return app;
}
