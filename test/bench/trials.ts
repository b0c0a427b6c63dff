import type { PropertyDefinition } from '../../src/domain/crm/property.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import { readings } from '../../src/domain/leads/scorecard/readings.ts';
import { propertiesOf } from '../../src/domain/leads/scorecard/term-faults.ts';
import { openDatabase } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import type { RuleTrial } from '../../src/use-cases/ports/trial-store.ts';
import { newBackTest } from '../../src/use-cases/settings/trials/back-test-slice.ts';
import { newDryRun } from '../../src/use-cases/settings/trials/dry-run-slice.ts';
import { workOnTrials } from '../../src/use-cases/settings/trials/work-on-trials.ts';
import { budgetOf } from '../../src/use-cases/slices/slice.ts';
import { doToRules } from '../battery/portal-store/rules.ts';
import { schemaOf, scoredOf } from '../battery/store-records.ts';
import { createTestDatabase, serverUrl } from '../store/test-server.ts';
import { fillWithLeads } from './trials/leads.ts';

const definitions: readonly PropertyDefinition[] = defaultScorecard.terms
  .flatMap(propertiesOf)
  .map(({ property, as }) => ({
    objectType: 'contact',
    name: property,
    label: property,
    type: readings[as].fits[0] ?? 'string',
    options: [],
  }));

const PORTAL_ID = 1;
/** As long as the queue's slices. */
const SLICE_MS = 12_000;
/** How often a card is read while a trial runs, in ms. */
const READ_EVERY_MS = 50;

/**
 * `scripts/with-postgres.sh npm run bench -- trials [LEADS]`: a dry run and a back-test of the default rules with other points
 * on 1,000,000 leads unless given, in PostgreSQL, slice by slice as the queue works, with a card read every 50 ms from the same
 * process meanwhile. Prints seconds, the memory at its lowest and highest, and the reads' times alone and beside the trial.
 */
export async function main([given = '1000000']: readonly string[]): Promise<void> {
  if (serverUrl === undefined) {
    console.log('Needs PostgreSQL: scripts/with-postgres.sh npm run bench -- trials');
    process.exitCode = 1;
    return;
  }
  const leads = Number(given);
  const { url, drop } = await createTestDatabase();
  const database = await openDatabase({ url });
  try {
    const store = database.portal(PORTAL_ID);
    await store.saveSchema({ ...schemaOf(PORTAL_ID), definitions });
    await fillWithLeads(url, PORTAL_ID, leads);
    await store.saveScores([scoredOf('1', 5)], 'score', null);
    console.log(`${leads.toLocaleString('en-US')} leads in PostgreSQL`);
    await saveOtherPoints(store);
    const alone = await readsDuring(store, () => new Promise((done) => setTimeout(done, 10_000)));
    console.log(`card read alone: ${alone}`);
    const now = Date.now();
    await measure(store, 'dry run', await newDryRun(store));
    await measure(store, 'back-test', await newBackTest(store, now));
  } finally {
    await database.close();
    await drop();
  }
}

async function saveOtherPoints(store: PortalStore): Promise<void> {
  const scorecard = {
    ...defaultScorecard,
    terms: defaultScorecard.terms.map((term, index) => ({
      ...term,
      bins: term.bins.map((bin) => ({ ...bin, points: bin.points + (index % 3) - 1 })),
    })),
  };
  await doToRules(store, { act: 'save draft', revision: 0, scorecard });
}

async function measure(store: PortalStore, kind: RuleTrial['kind'], state: unknown): Promise<void> {
  const trial = { id: `a trial: ${kind}`, kind, revision: 1, against: 'default-1', askedAt: 1 };
  await store.addTrial({ ...trial, slice: 0, state, result: null });
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(process.memoryUsage().rss / 2 ** 20), 500);
  const began = performance.now();
  let slices = 0;
  const reads = await readsDuring(store, async () => {
    for (let done = false; !done; slices += 1) {
      const budget = budgetOf(SLICE_MS, Date.now);
      ({ done } = await workOnTrials({ store, clock: Date.now, realTime: Date.now, budget }));
    }
  });
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1_000;
  const third = Math.ceil(memory.length / 3);
  const highest = (part: readonly number[]) => Math.max(...part).toFixed(0);
  console.log(
    `${kind}: ${seconds.toFixed(1)} s in ${slices} slices; memory at its highest in each third ${highest(memory.slice(0, third))}, ${highest(memory.slice(third, 2 * third))}, ${highest(memory.slice(2 * third))} MB; card read meanwhile: ${reads}`,
  );
}

/** How long card reads take while something else goes on in this process. */
async function readsDuring(store: PortalStore, work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  let over = false;
  const reading = (async () => {
    while (!over) {
      const began = performance.now();
      await store.leadCard('1');
      times.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, READ_EVERY_MS));
    }
  })();
  await work();
  over = true;
  await reading;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}
