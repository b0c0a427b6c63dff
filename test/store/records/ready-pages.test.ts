import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../../src/domain/crm/contact.ts';
import { readyPages } from '../../../src/store/records/ready-pages.ts';
import { CrmUnreachable, type SourcePage } from '../../../src/use-cases/ports/crm-source.ts';
import { contactOf, page } from '../../battery/store-records.ts';

type Pages = AsyncGenerator<SourcePage<Contact>>;

/** Pages of one contact each; `ended` tells whether whoever read them let go. */
function source(count: number, broken?: Error) {
  const seen = { read: 0, ended: false };
  async function* pages(): Pages {
    try {
      for (let each = 1; each <= count; each += 1) {
        seen.read = each;
        yield { records: page(contactOf(String(each))), resumeAt: String(each) };
      }
      if (broken !== undefined) throw broken;
    } finally {
      seen.ended = true;
    }
  }
  return { seen, pages: pages() };
}

/** Makes pages ready and counts them. */
function readying() {
  const counted = { made: 0 };
  const ready = ({ records, resumeAt }: SourcePage<Contact>) => {
    counted.made += 1;
    const commit = () => Promise.reject(new Error('Nothing is committed here.'));
    return { size: records.length, resumeAt, commit };
  };
  return { counted, ready };
}

describe('pages', () => {
  test('are made ready while the one before is being used, but no more than a few', async () => {
    const { seen, pages } = source(50);
    const { counted, ready } = readying();
    for await (const { resumeAt } of readyPages(pages, ready)) {
      await sleep(20);
      expect(counted.made).toBeGreaterThan(1);
      expect(resumeAt).toBe('1');
      break;
    }
    expect(counted.made).toBeLessThan(5);
    expect(seen.read).toBeLessThan(7);
  });

  test('come in their order, each with its size and the place to go on', async () => {
    const { pages } = source(5);
    const places: string[] = [];
    for await (const { size, resumeAt } of readyPages(pages, readying().ready)) {
      places.push(`${size} up to ${resumeAt}`);
    }
    expect(places).toEqual(['1', '2', '3', '4', '5'].map((id) => `1 up to ${id}`));
  });

  test('are read no further once somebody stops', async () => {
    const { seen, pages } = source(50);
    for await (const _ of readyPages(pages, readying().ready)) break;
    await sleep(20);
    expect(seen.ended).toBe(true);
  });

  test('that were read before the portal failed are still given', async () => {
    const { pages } = source(2, new CrmUnreachable('gone'));
    const places: (string | null)[] = [];
    const reading = (async () => {
      for await (const { resumeAt } of readyPages(pages, readying().ready)) {
        places.push(resumeAt);
        await sleep(20);
      }
    })();
    await expect(reading).rejects.toThrow(CrmUnreachable);
    expect(places).toEqual(['1', '2']);
  });
});
