/**
 * `npm run bench -- first-hour [--contacts N] [--deals N]`: `pacekeeper start` on exported files, as somebody does it who tries
 * Pacekeeper: when the first page answers, the processor time until all is scored, the size of the data folder beside
 * the files, the memory at its highest, and how long pages take meanwhile. Reads /proc: Linux only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { wholeNumber } from '../../src/cli/line/values.ts';
import { exportFiles } from './first-hour/export-files.ts';

const root = new URL('../../', import.meta.url).pathname;
const PAGES = ['/', '/contacts', '/deals', '/contacts?q=an'];
const MB = 1024 * 1024;

export async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' as const };
  const { values } = parseArgs({ args: [...args], options: { contacts: text, deals: text } });
  const contacts = wholeNumber.parse(values.contacts) ?? 100_000;
  const deals = wholeNumber.parse(values.deals) ?? 30_000;
  const folder = await mkdtemp(join(tmpdir(), 'pacekeeper-first-hour-'));
  try {
    const files = await exportFiles(folder, { contacts, deals });
    const fileMb = (await Promise.all(files.map((file) => stat(file)))).reduce(
      (sum, { size }) => sum + size / MB,
      0,
    );
    console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}`);
    console.log(`${contacts} contacts and ${deals} deals in ${fileMb.toFixed(1)} MB of CSV`);
    await run(files, join(folder, 'data'), fileMb);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(files: readonly string[], dataDir: string, fileMb: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['bin/pacekeeper.js', 'start', ...files, '--now', '2026-11-24'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PACEKEEPER_DATA_DIR: dataDir,
        PACEKEEPER_PORT: '0',
        PACEKEEPER_PREVIEW_PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const url = await untilSaid(() => /Open (http:\S+) in/.exec(said)?.[1], child);
  await fetch(url);
  console.log(`first page after ${seconds()} s, ${await cpuSeconds(child.pid)} s of the processor`);
  const took: number[] = [];
  while (!said.includes('All is read')) {
    if (child.exitCode !== null) throw new Error(`It ended:\n${said}`);
    for (const page of PAGES) {
      const asked = performance.now();
      await (await fetch(url + page)).text();
      took.push(performance.now() - asked);
    }
    await sleep(500);
  }
  const worst = took.toSorted((a, b) => b - a);
  console.log(
    `all scored after ${seconds()} s, ${await cpuSeconds(child.pid)} s of the processor\n` +
      `pages meanwhile: median ${ms(worst[worst.length >> 1])}, slowest ${ms(worst[0])} of ${worst.length}\n` +
      `memory at its highest: ${await peakMb(child.pid)} MB`,
  );
  child.kill('SIGTERM');
  await ended;
  const parts = await sizes(dataDir);
  const total = parts.reduce((sum, [, size]) => sum + size, 0) / MB;
  console.log(
    `data folder: ${total.toFixed(0)} MB, ${(total / fileMb).toFixed(1)} times the files`,
  );
  for (const [name, size] of parts.slice(0, 6))
    console.log(`  ${name}: ${(size / MB).toFixed(0)} MB`);
}

async function untilSaid(
  find: () => string | undefined,
  child: { readonly exitCode: number | null },
): Promise<string> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error('It ended before its pages were up.');
    await sleep(100);
  }
}

const ms = (value = 0) => `${value.toFixed(0)} ms`;

/** User and system time of a process, in seconds: fields 14 and 15 of its stat, in hundredths. */
async function cpuSeconds(pid = 0): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return Math.round((Number(fields[11]) + Number(fields[12])) / 100);
}

async function peakMb(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** Bytes of each part of the folder, two levels deep, largest first. */
async function sizes(folder: string): Promise<[string, number][]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const totals = new Map<string, number>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const part = path
      .slice(folder.length + 1)
      .split('/')
      .slice(0, 2)
      .join('/');
    totals.set(part, (totals.get(part) ?? 0) + (await stat(path)).size);
  }
  return [...totals].sort(([, a], [, b]) => b - a);
}
