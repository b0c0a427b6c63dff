// Plain JavaScript on purpose: it must run on whatever Node jest was called with.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as vm from 'node:vm';
import { nodeMissing, rightNode } from '../../bin/right-node.js';

/** Tests need the product's Node and its modules for jest, as `npm test` has them; jest called otherwise hands over to that. */
export default function handOver() {
  const node = rightNode();
  if (node === process.execPath && vm.SourceTextModule !== undefined) return;
  if (node === null) {
    process.stderr.write(`${nodeMissing}\n`);
    process.exit(1);
  }
  const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));
  const flags = ['--experimental-vm-modules', '--no-warnings'];
  const { status } = spawnSync(node, [...flags, jest, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
