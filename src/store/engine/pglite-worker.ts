import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import * as z from 'zod';
import { SharedPglite } from './shared-pglite.ts';

/** Entry of the worker thread that runs the embedded database: the service's event loop stays free. */
const { databaseDir, socketPath } = z
  .object({ databaseDir: z.string(), socketPath: z.string() })
  .parse(workerData);

/** All clients share one session and wait for each other, so this only bounds idle sockets. */
const MAX_CONNECTIONS = 100;

/**
 * Of its log the engine keeps 1 GB by default; at each checkpoint (database.ts) it then keeps what fits in here. Whole pages in the log are for power cuts in the midst of a page; without fsync those are not survived anyway, and a
 * process that is killed leaves whole pages. The buffers are copies of what the system's cache holds too.
 */
const settings = {
  max_wal_size: '64MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  full_page_writes: 'off',
  shared_buffers: '32MB',
};

const db = new SharedPglite(databaseDir, {
  startParams: [
    ...PGlite.defaultStartParams,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
});
await db.waitReady;
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: MAX_CONNECTIONS });
await server.start();

parentPort?.once('message', async () => {
  await server.stop();
  await db.close();
  parentPort?.close();
});
parentPort?.postMessage('listening');
