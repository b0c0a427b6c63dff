import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type HeldFolder, holdDataFolder } from './data-folder.ts';
import { DataFolderInUse, EmbeddedDatabaseFailed } from './errors.ts';
import {
  closeToVisitors,
  findHost,
  makeSocketFolder,
  openToVisitors,
  socketName,
} from './socket-folder.ts';

/** The embedded database, listening. */
export interface PgliteEngine {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Hears when an embedded database stops by itself. */
type FailureListener = (failure: EmbeddedDatabaseFailed) => void;

/** Starts PGlite over a data folder, in a worker thread behind a unix socket, through which other processes may come too. */
export async function hostPglite(
  dataDir: string,
  onFailure: FailureListener,
): Promise<PgliteEngine> {
  const folder = holdDataFolder(dataDir);
  const engine = await startIn(folder, onFailure);
  openToVisitors(folder.path, engine.socketDir);
  return engine;
}

/** How long a visitor waits for another that works in the folder, or for a host that is just starting. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 200;

/**
 * The embedded database for a while: of the process that hosts it, or started over the folder when none does. The folder has one
 * owner either way. Throws {@link DataFolderInUse} when neither comes about within half a minute.
 */
export async function visitPglite(
  dataDir: string,
  onFailure: FailureListener,
  patienceMs = PATIENCE_MS,
): Promise<PgliteEngine & { readonly isHosted: boolean }> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return { ...(await startIn(holdDataFolder(dataDir), onFailure)), isHosted: false };
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      const socketDir = await findHost(dataDir);
      if (socketDir !== null)
        return { connectionString: addressIn(socketDir), stop: async () => {}, isHosted: true };
      if (performance.now() > deadline) throw error;
      await setTimeout(LOOK_EVERY_MS);
    }
  }
}

async function startIn(
  folder: HeldFolder,
  onFailure: FailureListener,
): Promise<PgliteEngine & { readonly socketDir: string }> {
  const socketDir = makeSocketFolder(folder.path);
  const release = () => {
    closeToVisitors(folder.path);
    rmSync(socketDir, { recursive: true, force: true });
    folder.release();
  };
  try {
    const databaseDir = join(folder.path, 'database');
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await makeDatabase(databaseDir);
    const worker = await startWorker(databaseDir, socketDir, onFailure);
    return {
      connectionString: addressIn(socketDir),
      socketDir,
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

function addressIn(socketDir: string): string {
  return `postgresql://postgres@/postgres?host=${encodeURIComponent(socketDir)}`;
}

/**
 * Makes an empty database in a process of its own: it takes 600 MB, which this process would not give back. It is made aside
 * first, so that none is half there after a kill.
 */
async function makeDatabase(databaseDir: string): Promise<void> {
  const draft = `${databaseDir}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const program = fileURLToPath(new URL('./pglite-maker.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [program, draft]);
  renameSync(draft, databaseDir);
}

/**
 * How much a function of the engine runs before V8 makes it fast, in its unit (about bytes executed; usually 13 million). So early V8
 * takes on PostgreSQL's parser, one function of 100 kB: 1.4 s of the processor and 600 MB for a moment, which
 * a short command never earns back. What is truly busy gets there within seconds all the same.
 */
const TIERING_BUDGET = 2_000_000_000;

async function startWorker(
  databaseDir: string,
  socketDir: string,
  onFailure: FailureListener,
): Promise<Worker> {
  v8.setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
    workerData: { databaseDir, socketPath: join(socketDir, socketName) },
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
