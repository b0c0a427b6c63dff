import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'pk-';

/**
 * Makes a folder for the database's unix socket, for this user alone. It lies with the temporary files and has a short name: a socket's
 * path cannot be longer than 108 bytes, and not every file system that holds a data folder can hold a socket. The folder
 * that a killed process left behind is removed; the caller must hold the data folder.
 */
export function makeSocketFolder(dataFolder: string): string {
  const note = join(dataFolder, 'socket-folder');
  removeLeftover(note);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(note, folder);
  return folder;
}

/** Removes the noted folder, if it is one that this function's likes have made. */
function removeLeftover(note: string): void {
  let noted: string;
  try {
    noted = readFileSync(note, 'utf8');
  } catch {
    return;
  }
  if (dirname(noted) !== tmpdir() || !basename(noted).startsWith(PREFIX)) return;
  rmSync(noted, { recursive: true, force: true });
}
