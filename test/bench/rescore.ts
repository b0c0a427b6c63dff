/**
 * `scripts/with-postgres.sh npm run bench -- rescore [--contacts 1000000]`: scoring every stored contact anew after a change of
 * a rule, in a process of its own, against a bare UPDATE of the same rows; and what it does to card reads meanwhile.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { readings } from '../../src/domain/leads/scorecard/readings.ts';
import { propertiesOf } from '../../src/domain/leads/scorecard/term-faults.ts';
import { openDatabase } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { schemaOf } from '../battery/store-records.ts';
import { defined } from '../domain/leads/scorecard/example-card.ts';
import { type FreshDatabase, freshPostgres, hasPostgres } from './sync/fresh-database.ts';
import { measure } from './sync/processes.ts';

const PORTAL_ID = 1;

/** Of every property that the default rules read. */
const definitions = defaultScorecard.terms
  .flatMap(propertiesOf)
  .map(({ property, as }) => defined(property, readings[as].fits[0] ?? 'string'));

/** Between two card reads, in ms: a busy team, and little beside the scoring. */
const PAUSE_MS = 10;

/** How long cards are read while nothing else goes on, in ms. */
const QUIET_MS = 10_000;

export async function main(args: readonly string[]): Promise<void> {
  if (!hasPostgres) {
    console.log('Needs PostgreSQL: scripts/with-postgres.sh npm run bench -- rescore');
    process.exitCode = 1;
    return;
  }
  const { values } = parseArgs({ args: [...args], options: { contacts: { type: 'string' } } });
  const contacts = Number(values.contacts ?? 1_000_000);
  const fresh = await freshPostgres();
  try {
    await run(fresh, contacts);
  } finally {
    await fresh.remove();
  }
}

async function run({ place }: FreshDatabase, contacts: number): Promise<void> {
  const database = await openDatabase(place);
  const store = database.portal(PORTAL_ID);
  await store.saveSchema({ ...schemaOf(PORTAL_ID), definitions });
  const pool = new pg.Pool({ connectionString: database.connectionString });
  await pool.query(contactsSql, [PORTAL_ID, contacts]);
  await pool.query('ANALYZE');
  const few = await rescored(place, 'first', 1);
  await pool.query('VACUUM ANALYZE');
  const until = performance.now() + QUIET_MS;
  report('Card reads alone', await readCards(store, contacts, () => performance.now() > until));
  let done = false;
  const reading = readCards(store, contacts, () => done);
  const again = await rescored(place, 'second', 2);
  done = true;
  report('Card reads while scoring', await reading);
  await pool.query('VACUUM');
  const start = performance.now();
  await pool.query(
    'UPDATE pacekeeper.lead_score SET points = points + 1, scored_at = scored_at + 1',
  );
  const bare = contacts / ((performance.now() - start) / 1_000);
  const rate = again.records / again.seconds;
  console.log(
    `Scored anew after a change of a rule: ${rate.toFixed(0)} contacts/s, ${(rate / bare).toFixed(2)} x the bare UPDATE of the same rows (${bare.toFixed(0)}/s); ` +
      `first scoring ${(few.records / few.seconds).toFixed(0)}/s; peak memory ${again.peakMb.toFixed(0)} MB`,
  );
  await pool.end();
  await database.close();
}

function rescored(place: FreshDatabase['place'], version: string, points: number) {
  return measure('rescore', [JSON.stringify(place), version, String(points)]);
}

interface Reads {
  readonly times: readonly number[];
}

async function readCards(
  store: PortalStore,
  contacts: number,
  ended: () => boolean,
): Promise<Reads> {
  const times: number[] = [];
  for (let read = 0; !ended(); read += 1) {
    const id = String(1 + ((read * 7_919) % contacts));
    const start = performance.now();
    await store.leadCard(id);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { times: times.sort((a, b) => a - b) };
}

function report(what: string, { times }: Reads): void {
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2);
  console.log(`${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${times.length} reads)`);
}

/** Contacts of some twenty properties that the default rules read; made in the database, because reading them in is not what is measured. */
const contactsSql = `
  INSERT INTO pacekeeper.contact (portal_id, id, first_seen_at, archived, owner_id, name, email, email_health, company,
    job_title, lifecycle_stage, source, created_at, modified_at, last_contacted_at, deal_ids, properties, rejected)
  SELECT $1, n::text, 0, false, (n % 40)::text, 'Lead ' || n, 'lead' || n || '@company' || n % 997 || '.example', 'fine',
    'Company ' || n % 997, title, 'lead', 'ORGANIC_SEARCH', at, at, at, '{}',
    jsonb_build_object('email', 'lead' || n || '@company' || n % 997 || '.example', 'jobtitle', title,
      'phone', CASE WHEN n % 3 = 0 THEN '1' END, 'numemployees', (n % 900)::text, 'lifecyclestage', 'lead',
      'hs_analytics_source', 'ORGANIC_SEARCH', 'hs_analytics_num_page_views', (n % 40)::text,
      'hs_email_open', (n % 9)::text, 'num_conversion_events', (n % 4)::text, 'createdate', at::text,
      'notes_last_contacted', at::text, 'company', 'Company ' || n % 997, 'city', 'Town ' || n % 300,
      'country', 'Land ' || n % 30, 'industry', 'Trade ' || n % 20, 'firstname', 'Lead', 'lastname', n::text,
      'hs_email_click', (n % 5)::text, 'website', 'https://company' || n % 997 || '.example', 'zip', (n % 9999)::text),
    '[]'
  FROM generate_series(1, $2::int) AS n,
    LATERAL (SELECT (ARRAY['CEO', 'VP of Sales', 'Engineer', 'Manager', NULL])[1 + n % 5] AS title,
      1700000000000 + n * 1000::bigint AS at) AS more`;
