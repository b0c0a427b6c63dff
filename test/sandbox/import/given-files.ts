import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World, WorldRecord } from '../../../src/sandbox/world.ts';

/** A folder for one test, and a function that removes it. */
export async function givenFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'pacekeeper-import-'));
  return { path, remove: () => rm(path, { recursive: true }) };
}

/** Writes files into a folder and answers their paths. */
export async function givenFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, content);
    paths.push(path);
  }
  return paths;
}

/** What a record's property holds at a moment; null when nothing. */
export function valueAt(record: WorldRecord | undefined, property: string, at: number) {
  const found = record?.changes.findLast((each) => each.property === property && each.at <= at);
  return found?.value ?? null;
}

/** A property of every record of a type, as the portal shows it when it opens. */
export function column(world: World, type: keyof World['records'], property: string) {
  return world.records[type].map((record) => valueAt(record, property, world.now));
}
