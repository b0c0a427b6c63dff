import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clockOfFiles } from '../../../src/sandbox/import/clock-of-files.ts';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { openPortal } from '../../../src/sandbox/portal/open-portal.ts';
import { givenFiles, givenFolder, valueAt } from './given-files.ts';

const now = Date.UTC(2026, 10, 23, 12);

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function imported(files: Record<string, string>) {
  return importWorld({ files: await givenFiles(folder.path, files), now });
}

describe('records created after the portal’s clock', () => {
  const contacts =
    'Record ID,Email,Create Date,Last Modified Date\n1,a@x.example,2026-11-01,2026-11-02\n2,b@x.example,2026-12-01,2026-12-02\n';

  test('a contact exists from its creation on; until then the portal hides it and the report says so', async () => {
    const { world, report } = await imported({ 'contacts.csv': contacts });
    const portal = await openPortal(world);
    const response = await fetch(`${portal.url}/crm/v3/objects/contacts`, {
      headers: { authorization: `Bearer ${portal.token}` },
    });
    const body = await response.json();
    await portal.close();
    expect(body).toMatchObject({ results: [{ id: '1' }] });
    expect(body).not.toMatchObject({ results: [{}, {}] });
    const [, later] = world.records.contacts;
    expect(later?.createdAt).toBe(Date.UTC(2026, 11, 1));
    expect(valueAt(later, 'createdate', Date.UTC(2026, 11, 1))).toBe('2026-12-01T00:00:00.000Z');
    expect(later?.changes.every((each) => each.at >= Date.UTC(2026, 11, 1))).toBe(true);
    expect(report.files).toEqual([
      { file: 'contacts.csv', object: 'contacts', rows: 2, records: 2 },
    ]);
    expect(report.notes.join()).toContain("1 of 2 contacts are created after the portal's clock");
    expect(report.problems).toMatchObject([{ kind: 'held back', line: 3, column: 'Create Date' }]);
  });

  test('a deal is there without a date', async () => {
    const { world, report } = await imported({
      'deals.csv': 'Record ID,Deal Name,Deal Stage,Create Date\n1,a,Contract Sent,2026-12-01\n',
    });
    const [deal] = world.records.deals;
    expect(deal?.createdAt).toBe(now);
    expect(valueAt(deal, 'createdate', now)).toBe('');
    expect(report.notes.join()).not.toContain('are created after');
  });
});

describe('files whose newest date is old', () => {
  const closed = (day: string) =>
    `Deal Name,Deal Stage,Create Date,Close Date\na,Closed Won,2026-01-05,2026-02-01\nb,Closed Won,2026-01-05,${day}\n`;

  test('name the clock under which they are the present', async () => {
    const { report } = await imported({ 'deals.csv': closed('2026-06-30 17:00') });
    expect(report.notes.join('\n')).toMatch(
      /\(Close Date\) is of 2026-06-30,.*clock \(2026-11-23\).*--now 2026-07-01/,
    );
  });

  test.each([
    ['up to 100 days back', closed('2026-08-15 12:00')],
    ['without any date', 'Deal Name,Deal Stage\na,Contract Sent\n'],
    ['without a date that can be read', 'Deal Name,Deal Stage,Create Date\na,Lost,2020-02-31\n'],
  ])('are not told when the newest date is %s', async (_, deals) => {
    const { report } = await imported({ 'deals.csv': deals });
    expect(report.notes.join()).not.toContain('--now');
  });
});

describe('the clock that suits old files', () => {
  const today = Date.UTC(2026, 10, 23, 12);
  const clockFor = async (files: Record<string, string>) => {
    const { world } = await imported(files);
    return clockOfFiles(world, today)?.clock.toString() ?? null;
  };

  test('is the day after the last thing that happened, never that of a planned close date', async () => {
    const deals = [
      'Deal Name,Deal Stage,Create Date,Close Date',
      'a,Closed Won,2026-01-05,2026-02-01',
      'b,Contract Sent,2026-03-02,2026-06-30',
      'c,Closed Lost,2026-01-05,2026-05-20',
      'd,Contract Sent,2026-01-05,2027-03-31',
    ].join('\n');
    expect(await clockFor({ 'deals.csv': deals })).toBe('2026-03-03');
  });

  test('counts what was modified or talked about, of contacts too', async () => {
    const contacts =
      'Record ID,Email,Create Date,Last Modified Date,Last Contacted\n1,a@x.example,2026-01-05,2026-04-09,2026-04-11\n';
    expect(await clockFor({ 'contacts.csv': contacts })).toBe('2026-04-12');
  });

  test.each([
    ['files of the present', 'Deal Name,Deal Stage,Create Date\na,Contract Sent,2026-11-01\n'],
    ['files without dates', 'Deal Name,Deal Stage\na,Contract Sent\n'],
  ])('is not set for %s', async (_, deals) => {
    expect(await clockFor({ 'deals.csv': deals })).toBeNull();
  });
});

describe('a clock given as a day', () => {
  test('is the first moment of that day in the mapping’s zone, or in the zone that is told', async () => {
    const mapping = {
      portal: { timeZone: 'Europe/Berlin' },
      files: [{ file: 'leads.csv', object: 'contacts', columns: { Mail: 'email' } }],
    };
    const [path] = await givenFiles(folder.path, { 'leads.mapping.json': JSON.stringify(mapping) });
    const files = await givenFiles(folder.path, { 'leads.csv': 'Mail\na@x.example\n' });
    const day = Temporal.PlainDate.from('2026-03-16');
    const given = { files, mapping: path, now: day };
    const told = await importWorld({ ...given, timeZone: 'America/New_York' });
    expect((await importWorld(given)).world.now).toBe(Date.UTC(2026, 2, 15, 23));
    expect(told.world.now).toBe(Date.UTC(2026, 2, 16, 4));
  });
});
