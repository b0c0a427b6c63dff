import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/**
 * A name for the content of files and folders of the project, given by path: it changes when any file is edited,
 * added, moved or removed, and only then. File times would miss a removed file and mistrust a fresh clone.
 */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesAt))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(join(projectRoot, file))));
  const hash = createHash('sha256');
  for (const [place, file] of files.entries()) {
    hash.update(`${file}\0${contents[place]?.length}\0`).update(contents[place] ?? '');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesAt(path: string): Promise<string[]> {
  if ((await stat(join(projectRoot, path))).isFile()) return [path];
  const entries = await readdir(join(projectRoot, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(projectRoot.length));
}
