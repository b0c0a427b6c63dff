import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import { noLimits } from '../../src/hubspot/http/limits.ts';
import { hubspotSource } from '../../src/hubspot/hubspot-source.ts';
import { generateWorld } from '../../src/sandbox/generator/generate-world.ts';
import { openPortal, type Portal } from '../../src/sandbox/portal/open-portal.ts';
import { openMetrics } from '../../src/service/metrics.ts';
import { ownSlots, startSchedule } from '../../src/service/schedule.ts';
import { openWorkQueue, type WorkQueue } from '../../src/service/work-queue.ts';
import type { Database } from '../../src/store/engine/database.ts';
import { setUp } from '../support/set-up.ts';
import { openTestDatabase } from '../support/test-database.ts';

const now = Date.UTC(2026, 10, 2, 9);

let database: Database;
/** Each test has a portal of its own: what another left in the queue is not its business. */
let portalId = 4710;
let crm: Portal;
let tools: PortalTools;
let entries: { fields: Record<string, unknown>; message: string }[];
const queues: WorkQueue[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);

afterAll(() => database.close(), 60_000);

beforeEach(async () => {
  portalId += 1;
  crm = await openPortal(
    generateWorld({ seed: 1, now, portalId, contacts: 40, deals: 12, reps: 4 }),
    {
      limits: { burst: null, search: null, daily: null },
    },
  );
  const source = hubspotSource({ accessToken: crm.token, basePath: crm.url, limits: noLimits });
  tools = portalTools(database.portal(portalId), source, crm.now);
  entries = [];
});

afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.close();
  await crm.close();
}, 60_000);

const keep = (given: unknown, message = '') => {
  const fields = Object(given);
  if (fields.portalId === portalId) entries.push({ fields, message });
};
const log = { debug: keep, info: keep, warn: keep, error: keep };

async function openQueue(portals: ReadonlyMap<number, PortalTools> = new Map([[portalId, tools]])) {
  const queue = await openWorkQueue({
    connectionString: database.connectionString,
    portals: { toolsOf: (id) => portals.get(id) ?? null },
    log,
    metrics: openMetrics(),
    pollingSeconds: 0.5,
  });
  queues.push(queue);
  return queue;
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 40_000; !condition(); ) {
    if (Date.now() > end) throw new Error(`Waited in vain; logged: ${JSON.stringify(entries)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const done = (step: string) => entries.filter(({ message }) => message === `${step}: done`);

describe('the work queue', () => {
  test('refuses a step that it does not know, in words and in the log, and syncs nothing', async () => {
    await openQueue();
    const boss = new PgBoss({ connectionString: database.connectionString });
    await boss.start();
    try {
      const job = { portalId, slot: '2026-11-02T09:00Z', step: 'telepathy', slice: 0 };
      const id = await boss.send('portal-work', job, { retryLimit: 0 });
      const found = async () => (await boss.findJobs('portal-work', { id: id ?? '' }))[0];
      await until(() => entries.length > 0);
      for (let tries = 0; (await found())?.state !== 'failed' && tries < 100; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await found()).toEqual(
        expect.objectContaining({
          state: 'failed',
          output: expect.objectContaining({
            message: expect.stringMatching(
              /cannot do the queued work .*telepathy.*sync, learn, score/,
            ),
          }),
        }),
      );
    } finally {
      await boss.stop({ graceful: false });
    }
    expect(entries).toEqual([
      {
        fields: expect.objectContaining({ step: 'telepathy', error: expect.any(Error) }),
        message: 'queued work was refused',
      },
    ]);
    expect(await tools.store.counts()).toEqual(expect.objectContaining({ contacts: 0 }));
  }, 60_000);

  test('syncs, learns, scores and paces a portal in turn', async () => {
    const queue = await openQueue();
    await queue.request(portalId, '2026-11-02T09:00Z');
    await until(() => done('pace').length === 1);
    expect(entries.map(({ message }) => message).filter((text) => text.endsWith('done'))).toEqual([
      'sync: done',
      'learn: done',
      'score: done',
      'pace: done',
    ]);
    expect(await tools.store.counts()).toEqual(
      expect.objectContaining({ contacts: 40, deals: 12, scored: 40 }),
    );
  }, 60_000);

  test('runs a slot once, however often and from however many queues it is asked for', async () => {
    const [one, two] = [await openQueue(), await openQueue()];
    const slots = ['2026-11-02T09:00Z', '2026-11-02T09:15Z'];
    await Promise.all(
      slots.flatMap((slot) => [one, two, one, two].map((queue) => queue.request(portalId, slot))),
    );
    await until(() => done('pace').length >= slots.length);
    await one.request(portalId, slots[0] ?? '');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    for (const step of ['sync', 'score', 'pace']) {
      expect(
        done(step)
          .map(({ fields }) => fields['slot'])
          .sort(),
      ).toEqual(slots);
    }
  }, 60_000);

  test('leaves work for a portal that is not connected undone, and says so', async () => {
    const queue = await openQueue(new Map());
    await queue.request(portalId, '2026-11-02T09:00Z');
    await until(() => entries.length > 0);
    expect(entries[0]?.message).toContain('not connected');
  }, 60_000);

  test('says when a slice failed, and tries it again', async () => {
    const failing = {
      ...tools,
      source: { ...tools.source, readSchema: () => Promise.reject(new Error('no portal')) },
    };
    const queue = await openQueue(new Map([[portalId, failing]]));
    await queue.request(portalId, '2026-11-02T09:00Z');
    await until(
      () => entries.filter(({ message }) => message === 'a slice of work failed').length >= 2,
    );
    expect(done('score')).toEqual([]);
  }, 60_000);
});

describe('the schedule', () => {
  test('fires a slot for every portal, and the queue runs the minute once', async () => {
    const queue = await openQueue();
    const asked: string[] = [];
    const counting: WorkQueue = {
      ...queue,
      request: async (id, slot) => {
        asked.push(slot);
        await queue.request(id, slot);
      },
    };
    const schedule = startSchedule('* * * * * *', async () => [portalId], counting, log);
    await until(() => asked.length >= 3 && done('pace').length >= 1);
    await schedule.stop();
    const minutes = new Set(asked);
    expect(asked.length).toBeGreaterThan(minutes.size);
    await until(() => done('pace').length >= minutes.size);
    expect(done('sync')).toHaveLength(minutes.size);
  }, 60_000);

  test("goes by a portal's own schedule: one run for all that fires in one night, none while paused", async () => {
    const set = (paused: boolean) =>
      setUp(tools.store, 'schedule', { every: 'nightly', hour: 2, paused }, now);
    const slots = ownSlots({ toolsOf: () => tools });
    const moments = ['2026-11-02T09:00Z', '2026-11-02T09:15Z'].map((text) => new Date(text));
    const asked = () => Promise.all(moments.map((moment) => slots(portalId, moment)));
    expect(await asked()).toEqual(['2026-11-02T09:00Z', '2026-11-02T09:15Z']);
    await set(false);
    expect(await asked()).toEqual(['2026-11-02T02:00Z', '2026-11-02T02:00Z']);
    await set(true);
    expect(await asked()).toEqual([null, null]);
    const requests: string[] = [];
    const counting: WorkQueue = {
      request: async (_, slot) => void requests.push(slot),
      close: async () => undefined,
    };
    let fired = 0;
    const counted: typeof slots = async (...given) => {
      fired += 1;
      return slots(...given);
    };
    const schedule = startSchedule('* * * * * *', async () => [portalId], counting, log, counted);
    await until(() => fired >= 2);
    await schedule.stop();
    expect(requests).toEqual([]);
  }, 60_000);
});
