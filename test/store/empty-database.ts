import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from '../../src/store/engine/database.ts';
import { hostPglite } from '../../src/store/engine/pglite-engine.ts';
import { createTestDatabase } from './test-server.ts';

/** A database with no schema in it yet. */
export interface EmptyDatabase {
  /** Where it can be reached until it is let go. */
  readonly url: string;
  /** Where openDatabase finds it, once it is let go. */
  readonly place: DatabasePlace;
  letGo(): Promise<void>;
  /** Deletes it, also after it was let go. */
  drop(): Promise<void>;
}

/** The embedded database over a new folder. */
export async function emptyPglite(): Promise<EmptyDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pacekeeper-empty-'));
  const engine = await hostPglite(dataDir, () => {});
  let stopped: Promise<void> | undefined;
  const letGo = () => {
    stopped ??= engine.stop();
    return stopped;
  };
  const drop = async () => {
    await letGo();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: engine.connectionString, place: { dataDir }, letGo, drop };
}

/** A database of its own on the test server. */
export async function emptyPostgres(): Promise<EmptyDatabase> {
  const { url, drop } = await createTestDatabase();
  return { url, place: { url }, letGo: async () => {}, drop };
}
