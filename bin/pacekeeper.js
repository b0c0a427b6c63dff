#!/usr/bin/env node
// Plain JavaScript on purpose: it must run on whatever Node is there, to explain or to hand over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = fileURLToPath(import.meta.url);
const shipped = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const found = Number(process.versions.node.split('.')[0]);

if (found >= NEEDED) {
  // Compiled code is kept for the next call, beside the packages: the folder for all users' temporary files is not safe.
  module.enableCompileCache(
    fileURLToPath(new URL('../node_modules/.cache/pacekeeper', import.meta.url)),
  );
  const { main } = await import('../src/cli/main.ts');
  await main(process.argv.slice(2));
} else if (existsSync(shipped)) {
  handOver();
} else {
  console.error(
    [
      `Pacekeeper needs Node ${NEEDED} or newer; this is Node ${process.versions.node}.`,
      'Node 24 comes with the dependencies: run "npm ci" in the project folder, then try again.',
      'If npm did not run install scripts, allow the one of "node": npm install-scripts approve node && npm ci',
    ].join('\n'),
  );
  process.exitCode = 1;
}

/** Runs the same command on the Node that came with the dependencies, and ends as it ends. */
function handOver() {
  const child = spawn(shipped, [...process.execArgv, here, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}
