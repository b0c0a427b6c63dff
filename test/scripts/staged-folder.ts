import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/project.ts';

/** A folder of its own inside the project, where node_modules can be reached, and how to remove it. */
export async function folderInProject(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const build = join(projectRoot, 'build');
  await mkdir(build, { recursive: true });
  const path = await mkdtemp(join(build, 'test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
