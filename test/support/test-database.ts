import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/store/engine/database.ts';
import { shippedMigrations } from '../../src/store/engine/migrate.ts';

const root = new URL('../../', import.meta.url).pathname;
const cache = join(root, 'node_modules/.cache/pacekeeper');

/** Part of the name of a database that these migrations made, so that it is made anew when one of them changes. */
export function schemaHash(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const made = JSON.stringify([dependencies['@electric-sql/pglite'], shippedMigrations()]);
  return createHash('sha256').update(made).digest('hex').slice(0, 16);
}

/** An embedded database of its own, empty and up to date; its folder goes when it is closed. */
export async function openTestDatabase(): Promise<Database> {
  const dataDir = await newDataDir();
  const database = await openDatabase({ dataDir });
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A data folder with an empty database that is up to date: a copy, because making one takes five times as long. Whoever
 * asked for the folder removes it. In a temporary place unless told where.
 */
export async function newDataDir(
  dataDir = mkdtempSync(join(tmpdir(), 'pacekeeper-test-')),
): Promise<string> {
  const template = join(cache, `database-${schemaHash()}`);
  if (!existsSync(template)) await makeTemplate(template);
  cpSync(template, join(dataDir, 'database'), { recursive: true });
  return dataDir;
}

/** Made aside and put in place at once: another process may be making it too, and the first one wins. */
async function makeTemplate(template: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const dataDir = mkdtempSync(join(cache, 'making-'));
  const database = await openDatabase({ dataDir });
  await database.close();
  try {
    renameSync(join(dataDir, 'database'), template);
  } catch (error) {
    if (!existsSync(template)) throw error;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
