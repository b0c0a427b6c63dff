import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'pk-';
/** Notes in the data folder: where the present or the last holder has its socket, and where a host lets others in. */
const HELD = 'socket-folder';
const OPEN = 'open-to-visitors';
/** The socket's name in its folder: the one that PostgreSQL's clients look for beside the default port. */
export const socketName = '.s.PGSQL.5432';

/**
 * Makes a folder for the database's unix socket, for this user alone. It lies with the temporary files and has a short name: a socket's
 * path cannot be longer than 108 bytes, and not every file system that holds a data folder can hold a socket. The folder
 * that a killed process left behind is removed; the caller must hold the data folder.
 */
export function makeSocketFolder(dataFolder: string): string {
  const leftover = notedFolder(dataFolder, HELD);
  if (leftover !== null) rmSync(leftover, { recursive: true, force: true });
  closeToVisitors(dataFolder);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(dataFolder, HELD), folder);
  return folder;
}

/** Notes that a database is hosted behind this folder's socket for as long as whoever holds the data folder runs. */
export function openToVisitors(dataFolder: string, socketFolder: string): void {
  writeFileSync(join(dataFolder, OPEN), socketFolder);
}

/** Takes the note of {@link openToVisitors} away, if there is one. */
export function closeToVisitors(dataFolder: string): void {
  rmSync(join(dataFolder, OPEN), { force: true });
}

/** The socket folder of the process that hosts this data folder's database; null when none answers. */
export async function findHost(dataFolder: string): Promise<string | null> {
  const folder = notedFolder(dataFolder, OPEN);
  if (folder === null) return null;
  const socket = connect(join(folder, socketName));
  try {
    await once(socket, 'connect');
    return folder;
  } catch {
    return null;
  } finally {
    socket.destroy();
  }
}

/** The socket folder that a note names, if it is one that {@link makeSocketFolder} made. */
function notedFolder(dataFolder: string, note: string): string | null {
  try {
    const noted = readFileSync(join(dataFolder, note), 'utf8');
    return dirname(noted) === tmpdir() && basename(noted).startsWith(PREFIX) ? noted : null;
  } catch {
    return null;
  }
}
