import { openDatabase } from '../../src/store/engine/database.ts';
import { change, contactOf } from '../battery/store-records.ts';

/**
 * A program that commits page after page, going on where the stream is, until it is killed. After each commit it
 * prints the page's number: a number that was printed is a promise.
 */
export const PAGE_SIZE = 20;
export const PORTAL = 7;

/** The records of a page: ids count on from page to page, and each has one change. */
export function pageOf(page: number) {
  return Array.from({ length: PAGE_SIZE }, (_, index) => {
    const id = String(page * PAGE_SIZE + index + 1);
    const properties = { page: String(page), filler: 'x'.repeat(2_000) };
    const history = [change('page', String(page), page)];
    return { record: contactOf(id, { properties, modifiedAt: page }), history };
  });
}

if (process.argv[2] !== undefined && import.meta.filename === process.argv[1]) {
  const database = await openDatabase(JSON.parse(process.argv[2]));
  const store = database.portal(PORTAL);
  const state = await store.streamState('contacts');
  let page = state?.phase === 'full' ? Number(state.resumeAt) : 0;
  for (;;) {
    const next = { phase: 'full', startedAt: 1, resumeAt: String(page + 1) } as const;
    await store.commitPage('contacts', pageOf(page), next, page);
    process.stdout.write(`committed ${page}\n`);
    page += 1;
  }
}
