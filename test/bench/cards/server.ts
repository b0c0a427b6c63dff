/** The service in a process of its own, over a portal of 100,000 contacts, with one more route: a bare SELECT by key. */
import express from 'express';
import pg from 'pg';
import { portalTools } from '../../../src/composition/portal-tools.ts';
import { buildApp } from '../../../src/service/app.ts';
import { listen } from '../../../src/service/listen.ts';
import { openMetrics } from '../../../src/service/metrics.ts';
import { signedByHubSpot } from '../../../src/service/signed-request.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { createTestDatabase } from '../../store/test-server.ts';
import { noCrm } from '../../support/no-crm.ts';
import { APP_ID, fillPortal, PORTAL_ID, SECRET } from './portal.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const testDatabase = await createTestDatabase();
const database = await openDatabase({ url: testDatabase.url });
const store = database.portal(PORTAL_ID);
await fillPortal(store);
const pool = new pg.Pool({ connectionString: testDatabase.url });
await pool.query('VACUUM ANALYZE');

const listening = await listen('127.0.0.1', 0, 'none');
const metrics = openMetrics();
const signatures = { publicUrl: listening.url, clientSecrets: [SECRET] };
const tools = portalTools(store, noCrm, Date.now);
const bare = express
  .Router()
  .get(
    '/bare',
    signedByHubSpot(signatures, Date.now, quiet, metrics),
    async (request, response) => {
      const id = new URLSearchParams(request.url.split('?')[1]).get('contactId');
      const { rows } = await pool.query(
        'SELECT * FROM pacekeeper.lead_score WHERE portal_id = $1 AND contact_id = $2',
        [PORTAL_ID, id],
      );
      response.json(rows[0]);
    },
  );
listening.serve(
  express()
    .use(bare)
    .use(
      buildApp({
        signatures,
        appId: APP_ID,
        portals: { toolsOf: (portalId) => (portalId === PORTAL_ID ? tools : null) },
        ping: database.ping,
        metrics,
        log: quiet,
        realTime: Date.now,
      }),
    ),
);
process.send?.({ serviceUrl: listening.url });
process.on('SIGTERM', async () => {
  await listening.close();
  await pool.end();
  await database.close();
  await testDatabase.drop();
  process.exit(0);
});
