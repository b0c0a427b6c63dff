import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

/** `pacekeeper start` in a process and a data folder of its own, once all is read. */
export interface StartedProduct {
  /** Where the pages are. */
  readonly url: string;
  /** What the terminal said so far. */
  said(): string;
  close(): Promise<void>;
}

/** Starts the product with options of `pacekeeper start`, on a day of its own, so that a walk is the same on every day. */
export async function startProduct(...options: readonly string[]): Promise<StartedProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-e2e-'));
  const words = ['bin/pacekeeper.js', 'start', ...options, '--now', '2026-11-24'];
  const started = spawn(process.execPath, words, {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PACEKEEPER_DATA_DIR: folder,
      PACEKEEPER_PORT: '0',
      PACEKEEPER_PREVIEW_PORT: '0',
    },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /All is read: (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    started.stdout?.on('data', hear);
    started.stderr?.on('data', hear);
    started.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  });
  return {
    url,
    said: () => said,
    close: async () => {
      if (started.exitCode === null) {
        const ended = once(started, 'exit');
        started.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
