import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bundler } from './bundle-with-esbuild.ts';
import { projectRoot } from './project.ts';

/**
 * Bundles staged cards with HubSpot's own bundler, a development dependency: what HubSpot will make of them. It runs in a
 * process of its own: it is large, it writes to the console, and it builds for whatever NODE_ENV says, which
 * is "production" where HubSpot runs it.
 */
export const bundleWithHubspot: Bundler = async (entries, outDir) => {
  const script = join(projectRoot, 'scripts/bundle-cards.ts');
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    await promisify(execFile)(process.execPath, [script, outDir, ...entries], { env });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? `\n${cause.stderr}` : '';
    throw new Error(`HubSpot's bundler could not build the cards.${said}`, { cause });
  }
};
