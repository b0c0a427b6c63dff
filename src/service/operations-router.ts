import { Router } from 'express';
import type { Log } from '../composition/log.ts';
import type { Metrics } from './metrics.ts';

/** Health (the process runs), readiness (the database answers) and metrics, for whoever operates the service. */
export function operationsRouter(ping: () => Promise<void>, metrics: Metrics, log: Log): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/ready', async (_request, response) => {
    try {
      await ping();
      response.json({ status: 'ready' });
    } catch (error) {
      log.warn({ error }, 'not ready: the database does not answer');
      response.status(503).json({ status: 'not ready', reason: 'The database does not answer.' });
    }
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
