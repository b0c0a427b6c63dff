import { describe, expect, test } from '@jest/globals';
import { syntheticWorld } from '../../../src/sandbox/portal/synthetic/synthetic-world.ts';
import type { World } from '../../../src/sandbox/world.ts';
import { CrmUnreachable } from '../../../src/use-cases/ports/crm-source.ts';
import { change, contact, hour, noon, tinyWorld } from '../../sandbox/portal/tiny-world.ts';
import { allOf, openSandbox } from '../sandbox-source.ts';

const ever = { start: 0, end: noon + 24 * hour };
const searchPath = /POST \/crm\/objects\/2026-09\/contacts\/search/;

/** A world of contacts with these ids. */
function withIds(ids: readonly number[]): World {
  const { records, ...team } = tinyWorld();
  const contacts = ids.map((id, index) => ({ ...contact(index % 20), id: String(id) }));
  return { ...team, records: { ...records, contacts }, links: [] };
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('reading what was modified', () => {
  test.each(['number', 'text'] as const)(
    'gives every record once, by ascending id, whatever HubSpot sorts ids as: %s',
    async (idOrder) => {
      const ids = [
        ...numbers(3, 7),
        ...numbers(501, 1_500),
        ...numbers(99_990, 100_300),
        12_345_678,
      ];
      const { source } = await openSandbox(withIds(ids), { idOrder });
      const schema = await source.readSchema();
      const read = await allOf(source.readModified('contacts', schema, ever, null));
      expect(read.map(({ id }) => Number(id))).toEqual(ids.toSorted((a, b) => a - b));
    },
  );

  test("passes HubSpot's wall at 10,000 records", async () => {
    const world = syntheticWorld({ contacts: 10_600, properties: 1 });
    const { source } = await openSandbox(world, {}, { history: 'off' });
    const schema = await source.readSchema();
    const window = { start: 0, end: world.now + 24 * hour };
    const read = await allOf(source.readModified('contacts', schema, window, null));
    expect(new Set(read.map(({ id }) => id)).size).toBe(10_600);
  }, 60_000);

  test('takes both ends of the window in, and nothing beside it', async () => {
    const times = [-2, -1, 0, 1, 2];
    const { records, ...team } = tinyWorld();
    const contacts = times.map((ms, index) => ({
      id: String(index + 1),
      createdAt: noon - hour,
      archivedAt: null,
      changes: [change('firstname', 'A', noon + ms - 10)],
    }));
    const { source } = await openSandbox({ ...team, records: { ...records, contacts }, links: [] });
    const schema = await source.readSchema();
    const window = { start: noon - 11, end: noon - 9 };
    const read = await allOf(source.readModified('contacts', schema, window, null));
    expect(read.map(({ id }) => id)).toEqual(['2', '3', '4']);
  });

  test('goes on where a page said', async () => {
    const { source } = await openSandbox(withIds(numbers(1_001, 1_900)));
    const schema = await source.readSchema();
    const pages = source.readModified('contacts', schema, ever, null)[Symbol.asyncIterator]();
    const first = (await pages.next()).value;
    await pages.return?.();
    const rest = await allOf(source.readModified('contacts', schema, ever, first.resumeAt));
    expect(first.records.length + rest.length).toBe(900);
    expect(rest[0]?.id).toBe(String(1_001 + first.records.length));
  });

  test('loses no record when others leave the window while it is read', async () => {
    const ids = numbers(1_001, 2_500);
    const { source, portal } = await openSandbox(withIds(ids));
    const schema = await source.readSchema();
    const window = { start: 0, end: portal.now() };
    const read = new Set<string>();
    let touched = 1_001;
    for await (const page of source.readModified('contacts', schema, window, null)) {
      for (const { record } of page.records) read.add(record.id);
      for (const end = touched + 40; touched < end; touched += 1) {
        portal.change('contacts', String(touched), { firstname: 'Late' });
        portal.change('contacts', String(touched + 700), { firstname: 'Late' });
      }
    }
    const later = { start: window.end, end: portal.now() + hour };
    for (const { id } of await allOf(source.readModified('contacts', schema, later, null))) {
      read.add(id);
    }
    expect(ids.filter((id) => !read.has(String(id)))).toEqual([]);
  });

  test('follows an empty answer that leads on, but not for ever', async () => {
    const { source, portal } = await openSandbox(withIds([1, 2, 3]));
    const schema = await source.readSchema();
    const body = { total: 3, results: [], paging: { next: { after: '0' } } };
    const fault = { kind: 'answer', status: 200, body } as const;
    portal.faults.plan({ on: searchPath, nth: 1, times: 3, fault });
    expect(await allOf(source.readModified('contacts', schema, ever, null))).toHaveLength(3);
    portal.faults.plan({ on: searchPath, nth: 1, times: 1_000, fault });
    const reading = allOf(source.readModified('contacts', schema, ever, null));
    await expect(reading).rejects.toThrow(CrmUnreachable);
  });

  test('gives one empty page when nothing was modified', async () => {
    const { source } = await openSandbox(tinyWorld());
    const schema = await source.readSchema();
    const window = { start: noon - 1, end: noon };
    const pages = [];
    for await (const page of source.readModified('goals', schema, window, null)) pages.push(page);
    expect(pages).toEqual([{ records: [], resumeAt: null }]);
  });
});
