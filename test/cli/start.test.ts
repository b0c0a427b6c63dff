import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url).pathname;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `start` on a small generated team until it ends by itself; a process that hangs is killed and says so. */
async function start(environment: Readonly<Record<string, string>>) {
  const child = spawn(
    process.execPath,
    ['bin/pacekeeper.js', 'start', '--contacts', '20', '--deals', '5'],
    {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', PACEKEEPER_PORT: '0', ...environment },
      timeout: 60_000,
      killSignal: 'SIGKILL',
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code, signal] = await once(child, 'exit');
  return { code, signal, said };
}

describe('start', () => {
  test('ends with the reason when the data folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const { code, signal, said } = await start({ PACEKEEPER_DATA_DIR: file });
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(said).toContain(`The data folder ${file} cannot be written`);
  }, 90_000);

  test('ends with the reason when the port of its pages is taken', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, signal, said } = await start({
      PACEKEEPER_DATA_DIR: join(folder, 'data'),
      PACEKEEPER_PREVIEW_PORT: String(port),
    });
    other.close();
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(said).toContain(`cannot listen on 127.0.0.1:${port}`);
    expect(said).not.toContain('job queue');
  }, 90_000);
});
