import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/engine/database.ts';
import { schemaOf } from '../battery/store-records.ts';
import { newDataDir } from '../support/test-database.ts';
import { runCli } from './run-cli.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-calendar-'));
  const database = await openDatabase({ dataDir: await newDataDir(join(folder, 'data')) });
  await database.portal(7).saveSchema(schemaOf(7));
  await database.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pacekeeper = (...words: readonly string[]) => runCli(join(folder, 'data'), words);

describe('pacekeeper calendar', () => {
  test('sets a calendar from a file and options, and shows it with the working days that follow', async () => {
    const file = join(folder, 'calendar.json');
    await writeFile(
      file,
      '{"country":"DE","region":"BY","people":[{"rep":"Zoe","timeOff":["2026-11-02..2026-11-06"]}]}',
    );
    const { code, said } = await pacekeeper(
      'calendar',
      'set',
      file,
      '--fiscal-start',
      '4',
      '--day-off',
      '2026-12-24',
    );
    expect(code).toBe(0);
    expect(said).toContain('fiscal year    from April');
    expect(said).toContain('holidays       DE BY');
    expect(said).toContain('days off       2026-12-24');
    expect(said).toContain('Zoe: away 2026-11-02..2026-11-06');
    const shown = await pacekeeper('calendar', 'show', '--year', '2026', '--json');
    expect(JSON.parse(shown.said)).toMatchObject({
      isSet: true,
      fiscalStartMonth: 4,
      holidays: expect.arrayContaining([{ day: '2026-06-04', name: 'Fronleichnam' }]),
    });
  }, 60_000);

  test('changes nothing when something is wrong, and says what is allowed', async () => {
    const before = await pacekeeper('calendar', 'show', '--json');
    const { code, said } = await pacekeeper(
      'calendar',
      'set',
      '--country',
      'XX',
      '--time-off',
      'Bob 2026-11-02',
    );
    expect(code).toBe(1);
    expect(said).toContain('country: No holidays are known for a country "XX"');
    expect(said).toContain('timeOff: No rep is called "Bob". There is "Zoe".');
    expect(await pacekeeper('calendar', 'show', '--json')).toEqual(before);
  }, 60_000);
});
