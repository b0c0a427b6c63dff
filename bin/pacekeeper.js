#!/usr/bin/env node
// Plain JavaScript on purpose: it must run on whatever Node is there, to explain or to hand over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const needed = 24;
const cli = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const shipped = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const found = Number(process.versions.node.split('.')[0]);

if (found >= needed) {
  const { main } = await import(cli);
  await main(process.argv.slice(2));
} else if (existsSync(shipped)) {
  const flags = process.execArgv;
  const run = spawnSync(
    shipped,
    [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.exit(run.status ?? 1);
} else {
  console.error(
    [
      `Pacekeeper needs Node ${needed} or newer; this is Node ${process.versions.node}.`,
      'Node 24 comes with the dependencies: run "npm ci" in the project folder, then try again.',
      'If "npm ci" said that install scripts were not run, allow the package "node": npm install-scripts approve node',
    ].join('\n'),
  );
  process.exit(1);
}
