import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { holdDataFolder } from './data-folder.ts';
import { EmbeddedDatabaseFailed } from './errors.ts';
import { makeSocketFolder } from './socket-folder.ts';

/** The embedded database, listening. */
export interface PgliteEngine {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Starts PGlite over a data folder, in a worker thread behind a unix socket. `onFailure` hears when it stops by itself. */
export async function startPglite(
  dataDir: string,
  onFailure: (failure: EmbeddedDatabaseFailed) => void,
): Promise<PgliteEngine> {
  const folder = holdDataFolder(dataDir);
  const socketDir = makeSocketFolder(folder.path);
  const release = () => {
    rmSync(socketDir, { recursive: true, force: true });
    folder.release();
  };
  try {
    const worker = await startWorker(join(folder.path, 'database'), socketDir, onFailure);
    const host = encodeURIComponent(socketDir);
    return {
      connectionString: `postgresql://postgres@/postgres?host=${host}`,
      stop: () => stopWorker(worker).finally(release),
    };
  } catch (cause) {
    release();
    throw new EmbeddedDatabaseFailed(
      `The embedded database in ${folder.path} did not start. If this goes on, move that folder away to start afresh, ` +
        'or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

async function startWorker(
  databaseDir: string,
  socketDir: string,
  onFailure: (failure: EmbeddedDatabaseFailed) => void,
): Promise<Worker> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
    // The name is the one that PostgreSQL's clients look for beside the default port.
    workerData: { databaseDir, socketPath: join(socketDir, '.s.PGSQL.5432') },
  });
  await once(worker, 'message');
  worker.on('error', (cause) =>
    onFailure(new EmbeddedDatabaseFailed('The embedded database stopped by itself.', { cause })),
  );
  return worker;
}

async function stopWorker(worker: Worker): Promise<void> {
  const exited = once(worker, 'exit');
  worker.postMessage('stop');
  await exited;
}
