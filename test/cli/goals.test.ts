import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/engine/database.ts';
import { current, dealOf, page, schemaOf } from '../battery/store-records.ts';
import { newDataDir } from '../support/test-database.ts';
import { runCli } from './run-cli.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-goals-'));
  const database = await openDatabase({ dataDir: await newDataDir(join(folder, 'data')) });
  const store = database.portal(7);
  await store.saveSchema(schemaOf(7));
  await store.commitPage('deals', page(dealOf('4711', { ownerId: '9' })), current, 1);
  await database.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pacekeeper = (...words: readonly string[]) => runCli(join(folder, 'data'), words);

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const importing = ['--now', '2026-11-23T10:00:00+01:00'] as const;

describe('pacekeeper goals', () => {
  test('imports a CSV, lists it, and changes nothing when it is imported again', async () => {
    const csv = await file(
      'goals.csv',
      'Rep;Period;Target;Incentive;Effective from\nzoe;2026-Q4;100000;2% of it;\nZoe;2026-Q4;120000;;2026-11-14\n',
    );
    const dry = await pacekeeper('goals', 'import', csv, '--dry-run', ...importing);
    expect(dry).toEqual({ code: 0, said: expect.stringContaining('nothing was changed') });
    const first = await pacekeeper('goals', 'import', csv, ...importing);
    expect(first.said).toContain(
      'New: Zoe, Q4 2026: revenue, €100,000, €120,000 from Nov 14, 2026',
    );
    expect((await pacekeeper('goals', 'import', csv, ...importing)).said).toContain(
      'Nothing is new: the portal has it all already.',
    );
    const { said } = await pacekeeper('goals', 'list');
    expect(said).toContain('Zoe, Q4 2026: revenue, 100000 EUR, 120000 EUR from 2026-11-14');
    expect(said).toContain('defined in Pacekeeper; pays 2% of it');
  }, 120_000);

  test('tells all faults of a CSV at once, by line and heading, and keeps nothing', async () => {
    const csv = await file(
      'bad.csv',
      'Rep,Team,Period,Target,Ramp\nNobody,,2026-Q4,many,\n,South,soon,5,\nZoe,,2026-Q4,0,20% from then\n',
    );
    const { code, said } = await pacekeeper('goals', 'import', csv, ...importing);
    expect(code).toBe(1);
    for (const fault of [
      'bad.csv, line 2, Rep: No rep is called "Nobody"',
      'bad.csv, line 2, Target: "many" is not a number such as 120000',
      'bad.csv, line 3, Team: No team is called "South"',
      'bad.csv, line 3, Period: Write the period as 2026-Q4',
      'bad.csv, line 4, Target: "0" is not a number above 0',
      'bad.csv, line 4, Ramp: "20% from then" is not a ramp such as',
    ]) {
      expect(said).toContain(fault);
    }
    expect(said).toContain('Nothing was changed.');
  }, 60_000);

  test('imports goals and split deals from JSON, and names the place of a fault in it', async () => {
    const good = await file(
      'goals.json',
      JSON.stringify({
        goals: [{ id: 'north', team: 'North', metric: 'deals won', period: '2026-11', target: 4 }],
        splits: [
          {
            deal: '4711',
            shares: [
              { rep: 'Zoe', percent: 60 },
              { rep: 'Abe', percent: 40 },
            ],
          },
        ],
      }),
    );
    const { said } = await pacekeeper('goals', 'import', good, ...importing);
    expect(said).toContain('New: North, November 2026: deals won, 4 (app:north)');
    expect(said).toContain('Split deal 4711: Zoe 60%, Abe 40%');
    const bad = await file(
      'bad.json',
      '{"goals":[{"rep":"Zoe","period":"2026","target":5,"tarjet":6}],"splits":[{"deal":"9","shares":[{"rep":"Zoe","percent":50}]}]}',
    );
    const refused = await pacekeeper('goals', 'import', bad, ...importing);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('bad.json, goals[0]: "tarjet": there is no such field. Use id');
    expect(refused.said).toContain('bad.json, splits[0].deal: Deal 9 has not been synced');
    expect(refused.said).toContain('bad.json, splits[0].shares: The percentages add up to 50');
  }, 120_000);

  test('removes goals that were defined here, and no others', async () => {
    expect((await pacekeeper('goals', 'remove', 'app:north', '900001')).said).toContain(
      '"900001" is not a goal defined in Pacekeeper',
    );
    expect((await pacekeeper('goals', 'remove', 'app:north')).said).toContain('Removed 1 goal.');
    expect((await pacekeeper('goals', 'list', '--json')).said).not.toContain('app:north');
  }, 120_000);
});
