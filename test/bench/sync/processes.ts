import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LedgerReport } from '../../../src/sandbox/portal/ledger.ts';
import { ledgerPath } from '../../../src/sandbox/portal/open-portal.ts';

const scripts = {
  portal: new URL('../../../src/sandbox/portal/serve-synthetic.ts', import.meta.url),
  sync: new URL('./measured-sync.ts', import.meta.url),
  peer: new URL('./measured-peer.ts', import.meta.url),
  rescore: new URL('../rescore/measured-rescore.ts', import.meta.url),
};

/** A synthetic portal in a process of its own. */
export interface PortalProcess {
  readonly url: string;
  readonly token: string;
  ledger(): Promise<LedgerReport>;
  end(): Promise<void>;
}

/** Starts a portal; `options` are those of src/sandbox/portal/serve-synthetic.ts. */
export async function startPortal(...options: readonly string[]): Promise<PortalProcess> {
  const child = run('portal', options);
  const { url, token } = JSON.parse(await firstLine(child));
  return {
    url,
    token,
    ledger: async (): Promise<LedgerReport> =>
      JSON.parse(await (await fetch(url + ledgerPath)).text()),
    end: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** What a measured process says of itself. */
export interface Measured {
  readonly records: number;
  readonly seconds: number;
  /** Processor time of all its threads, in seconds. */
  readonly cpuSeconds: number;
  /** The most memory that it ever had, in MB. */
  readonly peakMb: number;
}

/** Runs a script to its end and answers what it measured. */
export async function measure(
  script: Exclude<keyof typeof scripts, 'portal'>,
  args: readonly string[],
): Promise<Measured> {
  const child = run(script, args);
  const line = firstLine(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The ${script} ended with code ${code}.`);
  return JSON.parse(await line);
}

function run(script: keyof typeof scripts, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', fileURLToPath(scripts[script]), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The process has no output.');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('The process ended without saying what it measured.');
}
