import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateWorld } from '../../../src/sandbox/generator/generate-world.ts';
import type { World, WorldProperty, WorldRecord } from '../../../src/sandbox/world.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

/** Writes contacts.csv and deals.csv as HubSpot exports a generated team: final values under HubSpot's labels. Gives their paths. */
export async function exportFiles(
  folder: string,
  size: { readonly contacts: number; readonly deals: number },
): Promise<readonly string[]> {
  const world = generateWorld({ seed: 1, now: NOW, reps: 60, ...size });
  const files = (['contacts', 'deals'] as const).map((type) => ({
    file: join(folder, `${type}.csv`),
    text: csvOf(world, type),
  }));
  await Promise.all(files.map(({ file, text }) => writeFile(file, text)));
  return files.map(({ file }) => file);
}

function csvOf(world: World, type: 'contacts' | 'deals'): string {
  const records = world.records[type].map(finals);
  const filled = new Set(records.flatMap((values) => [...values.keys()]));
  const columns = world.properties[type].filter(({ name }) => filled.has(name));
  const words = wordsIn(world);
  const lines = records.map((values) =>
    columns.map((column) => field(words(column, values.get(column.name) ?? ''))),
  );
  const head = columns.map(({ label }) => field(label));
  return `${[head, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function finals({ changes }: WorldRecord): ReadonlyMap<string, string> {
  return new Map(changes.map(({ property, value }) => [property, value]));
}

/** What an export writes for a value: the names of owners, pipelines, stages and choices; moments to the minute. */
function wordsIn({ owners, pipelines }: World) {
  const stages = pipelines.flatMap((pipeline) => pipeline.stages);
  const named = new Map([
    ...owners.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`] as const),
    ...[...pipelines, ...stages].map(({ id, label }) => [id, label] as const),
  ]);
  return ({ name, type, options }: WorldProperty, value: string): string => {
    if (['hubspot_owner_id', 'pipeline', 'dealstage'].includes(name))
      return named.get(value) ?? value;
    const choice = options.find((option) => option.value === value);
    if (choice !== undefined) return choice.label;
    const isMoment = type === 'datetime' && /^\d{4}-\d{2}-\d{2}T/.test(value);
    return isMoment ? value.slice(0, 16).replace('T', ' ') : value;
  };
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
