import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { appFunctions } from '../functions/app-functions.ts';
import { jsonText, projectRoot } from './project.ts';
import { type ReplacedSources, replacing } from './replacing.ts';

/** Secrets that HubSpot hands to every function as environment variables (`hs app secret add NAME`). */
const secretKeys = ['DATABASE_URL'];

/**
 * Not staged are the embedded database, because a function has no lasting folder and Node 20 lacks what the database needs, and
 * the threads that learn and forecast, because a function is one file and does one thing at a time.
 */
const replacedSources: ReplacedSources = new Map([
  [
    'src/store/engine/pglite-engine.ts',
    "export function hostPglite() { throw new Error('A function keeps no data of its own: set the secret DATABASE_URL.'); } export const visitPglite = hostPglite;",
  ],
  [
    'src/composition/learn-in-thread.ts',
    "import { learnFromLeads } from '../use-cases/leads/learn/learn-from-leads.ts'; export async function learnInThread(request) { return learnFromLeads(request); }",
  ],
  [
    'src/composition/foresee-in-thread.ts',
    "import { foreseeGoals } from '../use-cases/goals/forecasting/foresee-goals.ts'; export async function foreseeInThread(request) { return foreseeGoals(request); }",
  ],
]);

/**
 * Fills `folder` (`app/functions`) with the app functions: an hsmeta and a file of one line each, over one library that holds
 * all their code. HubSpot wants CommonJS, and does not promise a version of Node: 20 is the oldest
 * that it may be.
 */
export async function stageFunctions(folder: string): Promise<void> {
  const names = Object.keys(appFunctions);
  await mkdir(folder, { recursive: true });
  await bundleLibrary(join(folder, 'lib'));
  await Promise.all([
    ...names.map((name) => writeFile(join(folder, `${name}.js`), entryText(name))),
    ...names.map((name) => writeFile(join(folder, `${name}-hsmeta.json`), jsonText(metaOf(name)))),
    writeFile(
      join(folder, 'package.json'),
      jsonText({ name: 'pacekeeper-functions', private: true, type: 'commonjs' }),
    ),
  ]);
}

/** All functions in `folder`/functions.js; the migrations stand where the store looks for them from there. */
async function bundleLibrary(folder: string): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['functions/app-functions.ts'],
    outfile: join(folder, 'functions.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    external: ['pg-native'],
    // CommonJS has no import.meta, by which the store finds its migrations.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [replacing(replacedSources)],
    logLevel: 'warning',
  });
  await cp(join(projectRoot, 'src/store/migrations'), join(folder, '..', 'migrations'), {
    recursive: true,
  });
}

function entryText(name: string): string {
  return `exports.main = require('./lib/functions.js').appFunctions['${name}'];\n`;
}

function metaOf(name: string) {
  return {
    uid: name,
    type: 'app-function',
    config: { entrypoint: `/app/functions/${name}.js`, secretKeys },
  };
}
