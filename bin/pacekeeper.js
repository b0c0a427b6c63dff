#!/usr/bin/env node
// Plain JavaScript on purpose: it must run on whatever Node is there, to explain or to hand over.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { handOver, nodeMissing, rightNode } from './right-node.js';

const node = rightNode();

if (node === process.execPath) {
  hush();
  // Compiled code is kept for the next call, beside the packages: the folder for all users' temporary files is not safe.
  module.enableCompileCache(
    fileURLToPath(new URL('../node_modules/.cache/pacekeeper', import.meta.url)),
  );
  const { main } = await import('../src/cli/main.ts');
  await main(process.argv.slice(2));
} else if (node === null) {
  console.error(nodeMissing);
  process.exitCode = 1;
} else {
  handOver(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}

/** Node 22 calls types in sources and its own SQLite experiments, on each command; they are settled in 24. */
function hush() {
  const show = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') for (const each of show) each(warning);
  });
}
