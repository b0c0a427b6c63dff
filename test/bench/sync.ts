/**
 * `npm run bench -- sync [--small]`: first syncs of synthetic portals, over HTTP into a database, each in a process of its
 * own. Without limits: how fast reading, checking and writing are, against what HubSpot allows, and whether memory grows
 * with the portal; HubSpot's own `getAll` of the same contacts (into memory, no database) beside it. With HubSpot's limits,
 * a latency of 150 ms and histories: how many of the allowed calls are used, and how many are refused. PostgreSQL needs a server in
 * PACEKEEPER_TEST_DATABASE_URL: `scripts/with-postgres.sh npm run bench -- sync`.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import {
  type FreshDatabase,
  freshPglite,
  freshPostgres,
  hasPostgres,
} from './sync/fresh-database.ts';
import { type Measured, measure, type PortalProcess, startPortal } from './sync/processes.ts';

/** 190 calls in 10 s with 100 contacts each: what HubSpot Professional lets anybody read in a second. */
const ALLOWED_RATE = 1_900;
const PROPERTIES = '60';
const LATENCY_MS = '150';
const BURST = 190;

/** An engine, and how many times HubSpot's rate it is to reach. */
interface Engine {
  readonly name: string;
  readonly target: number;
  fresh(): Promise<FreshDatabase>;
}
const engines: readonly Engine[] = [
  ...(hasPostgres ? [{ name: 'PostgreSQL', target: 3, fresh: freshPostgres }] : []),
  { name: 'PGlite', target: 1, fresh: freshPglite },
];

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { small: { type: 'boolean' } } });
  const sizes = values.small ? [10_000, 40_000] : [100_000, 400_000];
  const limited = values.small ? 15_000 : 40_000;
  console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}`);
  if (!hasPostgres) console.log('PostgreSQL is left out: PACEKEEPER_TEST_DATABASE_URL is not set.');
  await withoutLimits(sizes);
  await withLimits(limited);
}

async function withoutLimits(sizes: readonly number[]): Promise<void> {
  console.log(
    `Without limits, ${PROPERTIES} properties, against ${ALLOWED_RATE} records/s allowed:`,
  );
  const peaks = new Map<string, number[]>();
  for (const [index, contacts] of sizes.entries()) {
    const portal = await startPortal('--contacts', String(contacts), ...noLimits);
    for (const engine of engines) {
      const measured = await syncInto(engine, portal, 'none', 'off');
      peaks.set(engine.name, [...(peaks.get(engine.name) ?? []), measured.peakMb]);
      const ratio = measured.records / measured.seconds / ALLOWED_RATE;
      report(`${engine.name}, ${contacts} contacts`, measured);
      console.log(`    ${ratio.toFixed(1)} x the allowed rate (target: ${engine.target})`);
    }
    if (index === 0) {
      report(`getAll, ${contacts} contacts`, await measure('peer', [portal.url, portal.token]));
    }
    await portal.end();
  }
  for (const [engine, [small = 0, large = 0]] of peaks) {
    const growth = (large / small).toFixed(2);
    console.log(`  ${engine}: ${growth} x the memory for ${sizes.join(' -> ')} contacts`);
  }
}

const noLimits = ['--properties', PROPERTIES, '--burst', 'off', '--search', 'off'];

async function withLimits(contacts: number): Promise<void> {
  const [engine] = engines;
  if (engine === undefined) return;
  console.log(`With ${BURST} calls in 10 s, ${LATENCY_MS} ms latency and histories:`);
  const portal = await startPortal(
    ...['--contacts', String(contacts), '--properties', PROPERTIES],
    ...['--burst', String(BURST), '--latency', LATENCY_MS],
  );
  report(
    `${engine.name}, ${contacts} contacts`,
    await syncInto(engine, portal, 'professional', 'all'),
  );
  const { windows, refused } = await portal.ledger();
  await portal.end();
  const full = windows.slice(0, -1).map(({ counted }) => counted);
  const used = full.reduce((sum, counted) => sum + counted, 0) / (full.length * BURST);
  const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0);
  console.log(`    calls in each full 10 s: ${full.join(', ')}`);
  console.log(`    ${(used * 100).toFixed(1)} % of the allowed calls used (target: 90 %)`);
  console.log(`    ${refusals} calls refused with 429 (target: 0)`);
}

async function syncInto(
  engine: Engine,
  portal: PortalProcess,
  limits: 'none' | 'professional',
  history: 'all' | 'off',
): Promise<Measured> {
  const database = await engine.fresh();
  try {
    const args = [JSON.stringify(database.place), portal.url, portal.token, limits, history];
    return await measure('sync', args);
  } finally {
    await database.remove();
  }
}

function report(what: string, { records, seconds, cpuSeconds, peakMb }: Measured): void {
  const rate = (records / seconds).toFixed(0);
  const cpu = ((cpuSeconds / records) * 1_000_000).toFixed(0);
  console.log(
    `  ${what}: ${rate} records/s (${seconds.toFixed(1)} s), ${cpu} us of processor each, peak ${peakMb.toFixed(0)} MB`,
  );
}
