import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';

const module = new URL('../../../src/cli/terminal/until-stopped.ts', import.meta.url).href;

/** A process that waits to be stopped and then works for so long; resolves when it waits. */
async function waiting(workMs: number): Promise<ChildProcess> {
  const code = `
    import { untilStopped } from ${JSON.stringify(module)};
    const stopped = untilStopped();
    setInterval(() => {}, 1000);
    console.log('waits');
    await stopped;
    setTimeout(() => process.exit(0), ${workMs});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

describe('waiting to be stopped', () => {
  test('one Ctrl+C that arrives twice, from the terminal and from a parent, lets the work end', async () => {
    const child = await waiting(300);
    child.kill('SIGINT');
    await sleep(50);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('a second Ctrl+C ends it at once', async () => {
    const child = await waiting(30_000);
    child.kill('SIGINT');
    await sleep(900);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
  });
});
