import { parentPort, workerData } from 'node:worker_threads';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import * as z from 'zod';
import { SharedPglite } from './shared-pglite.ts';

/** Entry of the worker thread that runs the embedded database: the service's event loop stays free. */
const { databaseDir, socketPath } = z
  .object({ databaseDir: z.string(), socketPath: z.string() })
  .parse(workerData);

/** All clients share one session and wait for each other, so this only bounds idle sockets. */
const MAX_CONNECTIONS = 100;

const db = new SharedPglite(databaseDir);
await db.waitReady;
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: MAX_CONNECTIONS });
await server.start();

parentPort?.once('message', async () => {
  await server.stop();
  await db.close();
  parentPort?.close();
});
parentPort?.postMessage('listening');
