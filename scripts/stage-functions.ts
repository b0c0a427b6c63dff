import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { jsonText, projectRoot } from './project.ts';

/** Secrets that HubSpot hands to every function as environment variables (`hs app secret add NAME`). */
const secretKeys = ['DATABASE_URL'];

/** Left out of the bundles: what a function never reaches, because its database is PostgreSQL. */
const unreached = ['pg-native', '@electric-sql/pglite', '@electric-sql/pglite-socket'];

/**
 * Fills `folder` (`app/functions`) with one CommonJS file per function of the project, each complete in itself, and
 * its hsmeta. HubSpot runs them with its own Node, whose version it does not promise: 20 is the oldest it may be.
 */
export async function stageFunctions(folder: string): Promise<void> {
  const files = (await readdir(join(projectRoot, 'functions'))).filter((name) =>
    name.endsWith('.ts'),
  );
  if (files.length === 0) return;
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: projectRoot,
    entryPoints: files.map((name) => `functions/${name}`),
    outdir: folder,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: unreached,
    logLevel: 'warning',
  });
  const names = files.map((file) => parse(file).name);
  await Promise.all([
    ...names.map((name) =>
      writeFile(join(folder, `${name}-hsmeta.json`), jsonText(functionMeta(name))),
    ),
    writeFile(
      join(folder, 'package.json'),
      jsonText({ name: 'pacekeeper-functions', private: true, dependencies: {} }),
    ),
  ]);
}

function functionMeta(name: string) {
  return {
    uid: name,
    type: 'app-function',
    config: { entrypoint: `/app/functions/${name}.js`, secretKeys },
  };
}
