// Plain JavaScript on purpose: it must run on whatever Node is there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs Pacekeeper: packages that it needs ask for no less. */
const OLDEST = [22, 20];

/** Where the install puts a Node of its own if the one at hand is too old (scripts/bring-node.mjs). */
export const shippedNode = fileURLToPath(new URL('../node_modules/.node/node', import.meta.url));

/** Whether Pacekeeper runs on this version, e.g. "22.20.1". */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The Node to run on: this process' own, or the one that the install brought. Null when neither will do. */
export function rightNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  return existsSync(shippedNode) ? shippedNode : null;
}

/** What to do where no Node will do. */
export const nodeMissing = [
  `Pacekeeper needs Node ${OLDEST.join('.')} or newer (24 is best); this is Node ${process.versions.node}.`,
  'Install a newer one, or let the install fetch one: run "npm ci" in the project folder.',
  'Where npm may not run install scripts, run "node scripts/bring-node.mjs" after it.',
].join('\n');

/** Runs a script with its words on another Node, and ends as it ends. */
export function handOver(node, words) {
  const child = spawn(node, words, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}
