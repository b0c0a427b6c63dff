import { rmSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type DatabasePlace, openDatabase } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { newDataDir } from '../support/test-database.ts';
import { startChild } from './children.ts';
import { PAGE_SIZE, PORTAL } from './commit-loop.ts';
import { describeWithPostgres } from './describe-with-postgres.ts';
import { createMigratedDatabase } from './test-server.ts';

const ROUNDS = 4;

/** Kills the loop at some moment; the last page that it had acknowledged. */
async function runAndKill(place: DatabasePlace, pause: number): Promise<number> {
  const child = startChild(new URL('./commit-loop.ts', import.meta.url), JSON.stringify(place));
  await child.line('committed');
  await new Promise((resolve) => setTimeout(resolve, pause));
  await child.kill();
  return Number(child.lines.at(-1)?.split(' ')[1]);
}

/** Checks that the stored pages are whole, from the first to the one the stream's state names; how many there are. */
async function checkPages(store: PortalStore): Promise<number> {
  const state = await store.streamState('contacts');
  const pages = state?.phase === 'full' ? Number(state.resumeAt) : 0;
  const contacts = await store.contactsAfter(null, 1_000_000);
  expect(contacts.map((each) => Number(each.id))).toEqual(
    Array.from({ length: pages * PAGE_SIZE }, (_, index) => index + 1),
  );
  const last = contacts.at(-1);
  expect(last?.properties['page']).toBe(String(pages - 1));
  expect(await store.changesOf('contact', last?.id ?? '')).toHaveLength(1);
  expect(await store.changesOf('contact', String(pages * PAGE_SIZE + 1))).toEqual([]);
  return pages;
}

async function crashAndRecover(place: DatabasePlace): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const acknowledged = await runAndKill(place, 50 + round * 37);
    const started = performance.now();
    const database = await openDatabase(place);
    expect(performance.now() - started).toBeLessThan(10_000);
    const pages = await checkPages(database.portal(PORTAL));
    expect(pages).toBeGreaterThan(acknowledged);
    // What was being committed at the kill may be in, whole; nothing beyond it.
    expect(pages).toBeLessThanOrEqual(acknowledged + 2);
    await database.close();
  }
}

const title =
  'loses nothing that was acknowledged, and has nothing double or half, after kill -9 in the midst of commits';

describe('The store on PGlite', () => {
  test(title, async () => {
    const dataDir = await newDataDir();
    await crashAndRecover({ dataDir });
    rmSync(dataDir, { recursive: true, force: true });
  }, 120_000);
});

describeWithPostgres('The store on PostgreSQL', () => {
  test(title, async () => {
    const own = await createMigratedDatabase();
    await crashAndRecover({ url: own.url });
    await own.drop();
  }, 120_000);
});
