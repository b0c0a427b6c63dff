// Plain JavaScript on purpose: it must run on whatever Node jest was called with.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as vm from 'node:vm';

const NEEDED = 24;
const inModules = (path) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

/** Tests need Node 24 and its modules for jest, as `npm test` has them; jest called otherwise hands over to that. */
export default function handOver() {
  const found = Number(process.versions.node.split('.')[0]);
  if (found >= NEEDED && vm.SourceTextModule !== undefined) return;
  const node = found >= NEEDED ? process.execPath : inModules('node/bin/node');
  if (!existsSync(node)) {
    process.stderr.write(
      `The tests need Node ${NEEDED}; this is Node ${process.versions.node}. ` +
        'Run "npm ci", which brings it along, then "npm test -- FILE".\n',
    );
    process.exit(1);
  }
  const flags = ['--experimental-vm-modules', '--no-warnings'];
  const words = [...flags, inModules('jest/bin/jest.js'), ...process.argv.slice(2)];
  const { status } = spawnSync(node, words, { stdio: 'inherit' });
  process.exit(status ?? 1);
}
