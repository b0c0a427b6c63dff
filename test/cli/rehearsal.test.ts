import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newDataDir } from '../support/test-database.ts';

const root = new URL('../../', import.meta.url).pathname;
const children: ChildProcess[] = [];
let folder: string;
/** The two settings that the sandbox printed. */
let rehearsal: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-rehearsal-'));
  const sandbox = run(['sandbox', '--port', '0', '--contacts', '60', '--deals', '20']);
  const said = await sandbox.until(/HUBSPOT_ACCESS_TOKEN=\S+/);
  const settings = said.matchAll(/export (\w+)=(\S+)/g);
  rehearsal = Object.fromEntries([...settings].map(([, name, value]) => [name, value]));
}, 60_000);
afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** A command in a process of its own, with what it says. */
function run(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['bin/pacekeeper.js', ...words], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', PACEKEEPER_PORT: '0', ...environment },
  });
  children.push(child);
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const until = async (words: RegExp): Promise<string> => {
    while (!words.test(said)) {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return said;
  };
  const ended = once(child, 'exit').then(([code]: unknown[]) => ({ code, said: () => said }));
  return { until, ended };
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('a portal without an account', () => {
  test('is synced by "start --portal" when the settings point at a sandbox', async () => {
    const dataDir = await newDataDir(join(folder, 'start'));
    const started = run(['start', '--portal', '--once'], {
      ...rehearsal,
      PACEKEEPER_DATA_DIR: dataDir,
    });
    const { code, said } = await started.ended;
    expect(said()).toContain(`the portal at ${rehearsal['HUBSPOT_API_URL']} (read only)`);
    expect(said()).toMatch(/60 contacts, 20 deals/);
    expect(code).toBe(0);
  }, 120_000);

  test('is served by "serve", which a command then works beside', async () => {
    const dataDir = await newDataDir(join(folder, 'serve'));
    const environment = {
      ...rehearsal,
      PACEKEEPER_DATA_DIR: dataDir,
      PACEKEEPER_PUBLIC_URL: 'https://pacekeeper.example',
      HUBSPOT_CLIENT_SECRET: 'a-secret-for-rehearsals',
      HUBSPOT_APP_ID: '1',
      PACEKEEPER_ADMIN_USER_IDS: '4711',
    };
    await run(['serve'], environment).until(/"serving"/);
    const { code, said } = await run(['sync'], environment).ended;
    expect(said()).toMatch(/60 contacts, 20 deals/);
    expect(code).toBe(0);
  }, 120_000);

  test('that is not there is told with its host and what to do', async () => {
    const dataDir = await newDataDir(join(folder, 'away'));
    const port = await freePort();
    const { code, said } = await run(['sync'], {
      PACEKEEPER_DATA_DIR: dataDir,
      HUBSPOT_API_URL: `http://127.0.0.1:${port}`,
      HUBSPOT_ACCESS_TOKEN: 'rehearsal',
    }).ended;
    expect(code).toBe(1);
    expect(said()).toMatch(/ failed .*Check HUBSPOT_API_URL/);
    expect(said()).toContain(`the connection to 127.0.0.1:${port}`);
  }, 120_000);
});
