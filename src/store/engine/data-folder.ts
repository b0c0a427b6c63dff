import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isNativeError } from 'node:util/types';
import { DataFolderInUse, DataFolderUnusable } from './errors.ts';

/** SQLite's result code for "somebody else holds the lock". */
const SQLITE_BUSY = 5;

/** A folder that this process alone works in until it lets go. */
export interface HeldFolder {
  /** Absolute path. */
  readonly path: string;
  release(): void;
}

/**
 * Makes the folder if needed and takes its lock. Throws DataFolderUnusable or DataFolderInUse.
 *
 * The lock is an exclusive transaction on a small SQLite file: the operating system drops it when the process ends in any
 * way, `kill -9` included, so a restart never waits, and a process that only sleeps never loses it. A lock file
 * with a heartbeat gives neither.
 */
export function holdDataFolder(dataDir: string): HeldFolder {
  const path = resolve(dataDir);
  makeWritable(path);
  const lock = takeLock(path);
  writeFileSync(join(path, 'lock.pid'), `${process.pid}\n`);
  return { path, release: () => lock.close() };
}

function makeWritable(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = isNativeError(cause) ? cause.message : String(cause);
    throw new DataFolderUnusable(
      `The data folder ${path} cannot be written: ${why}. ` +
        'Give this user the right to write there, or set PACEKEEPER_DATA_DIR to another folder.',
      { cause },
    );
  }
}

function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    throw isBusy(cause) ? inUse(path, cause) : unusable(path, cause);
  }
}

/** isNativeError and not instanceof: under a test runner Node's own errors are of another realm. */
function isBusy(error: unknown): boolean {
  return isNativeError(error) && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function inUse(path: string, cause: unknown): DataFolderInUse {
  return new DataFolderInUse(
    `The data folder ${path} is in use by another Pacekeeper process${holder(path)}. ` +
      'One of them can start or serve: stop that one first, or set PACEKEEPER_DATA_DIR to another folder. ' +
      'To run several processes, set DATABASE_URL to a PostgreSQL server.',
    { cause },
  );
}

function unusable(path: string, cause: unknown): DataFolderUnusable {
  return new DataFolderUnusable(
    `The data folder ${path} cannot be locked: its file "lock" is not readable as a lock. ` +
      'Remove that file if no Pacekeeper is running, or set PACEKEEPER_DATA_DIR to another folder.',
    { cause },
  );
}

function holder(path: string): string {
  try {
    return ` (process ${Number.parseInt(readFileSync(join(path, 'lock.pid'), 'utf8'), 10)})`;
  } catch {
    return '';
  }
}
