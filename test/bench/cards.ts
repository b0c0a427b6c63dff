import { fork } from 'node:child_process';
import { once } from 'node:events';
import { asks } from '../../src/contract/asks.ts';
import { signatureV3 } from '../../src/hubspot/signature.ts';
import { ADMIN, APP_ID, CONTACTS, DEALS, PORTAL_ID, SECRET } from './cards/portal.ts';

/** Seconds of load for each route in each round, requests in flight, and how often the routes take turns. */
const load = { seconds: 4, connections: 8, rounds: 3 };

/** How many different records are asked for in turn. */
const RECORDS = 500;

interface Figures {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly failed: number;
}

/**
 * Reads cards of a portal of 100,000 contacts in PostgreSQL over the signed routes, and beside them a bare SELECT by key
 * behind the same signature check, in turns. Prints each as a ratio to the bare SELECT.
 */
export async function main(): Promise<void> {
  const url = process.env['PACEKEEPER_TEST_DATABASE_URL'];
  if (url === undefined) {
    console.log('Needs PostgreSQL: scripts/with-postgres.sh npm run bench -- cards');
    process.exitCode = 1;
    return;
  }
  const server = fork(new URL('./cards/server.ts', import.meta.url), { env: { ...process.env } });
  try {
    const [{ serviceUrl }] = await once(server, 'message');
    await measure(serviceUrl);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function measure(serviceUrl: string): Promise<void> {
  const routes = [
    { name: 'bare SELECT by key', targets: targetsOf('/bare', 'contactId', CONTACTS) },
    {
      name: 'lead-quality card',
      targets: targetsOf(asks.readContactCard.path, 'contactId', CONTACTS),
    },
    { name: 'goal-pacing card', targets: targetsOf(asks.readDealCard.path, 'dealId', DEALS) },
  ];
  const all = new Map<string, Figures[]>(routes.map(({ name }) => [name, []]));
  for (let round = 0; round < load.rounds; round += 1) {
    for (const { name, targets } of routes) all.get(name)?.push(await fire(serviceUrl, targets));
  }
  const bare = middle(all.get('bare SELECT by key') ?? []);
  console.log(
    `${CONTACTS.toLocaleString('en-US')} contacts, ${DEALS.toLocaleString('en-US')} deals, PostgreSQL; ${load.connections} requests in flight; medians of ${load.rounds} rounds of ${load.seconds} s`,
  );
  for (const [name, rounds] of all) {
    const { p50, p99, perSecond, failed } = middle(rounds);
    console.log(
      `${name.padEnd(20)} p50 ${ms(p50)} (${ratio(p50, bare.p50)})  p99 ${ms(p99)} (${ratio(p99, bare.p99)})  ${perSecond.toFixed(0)}/s${failed > 0 ? `  ${failed} FAILED` : ''}`,
    );
  }
}

/** Signed targets for records spread over the whole table. */
function targetsOf(path: string, key: string, count: number): readonly string[] {
  return Array.from({ length: RECORDS }, (_, index) => {
    const id = 1 + Math.floor((index * count) / RECORDS);
    return `${path}?${key}=${id}&userId=${ADMIN}&portalId=${PORTAL_ID}&userEmail=a&appId=${APP_ID}`;
  });
}

/** A plain loop with a fine clock: load generators count whole milliseconds, and a card takes few of them. */
async function fire(serviceUrl: string, targets: readonly string[]): Promise<Figures> {
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  const end = started + load.seconds * 1000;
  const asker = async (first: number) => {
    for (let at = first; performance.now() < end; at = (at + load.connections) % targets.length) {
      const sent = performance.now();
      const response = await fetch(serviceUrl + targets[at], {
        headers: signed(serviceUrl, targets[at] ?? ''),
      });
      await response.text();
      times.push(performance.now() - sent);
      if (!response.ok) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, (_, first) => asker(first)));
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), perSecond: times.length / load.seconds, failed };
}

function signed(serviceUrl: string, target: string): Record<string, string> {
  const timestamp = String(Date.now());
  const parts = { method: 'GET', uri: serviceUrl + target, body: '', timestamp };
  return {
    'x-hubspot-request-timestamp': timestamp,
    'x-hubspot-signature-v3': signatureV3(parts, SECRET),
  };
}

function middle(rounds: readonly Figures[]): Figures {
  const of = (pick: (figures: Figures) => number) =>
    rounds.map(pick).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
  return {
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    perSecond: of(({ perSecond }) => perSecond),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
  };
}

const ms = (value: number) => `${value.toFixed(2)} ms`;
const ratio = (value: number, base: number) => `x${(value / base).toFixed(2)}`;
