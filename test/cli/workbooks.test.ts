import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { openDatabase } from '../../src/store/engine/database.ts';
import { schemaOf } from '../battery/store-records.ts';
import { runCli } from './run-cli.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-workbooks-'));
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  await database.portal(7).saveSchema(schemaOf(7));
  await database.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pacekeeper = (...words: readonly string[]) => runCli(join(folder, 'data'), words);

async function workbook(name: string, rows: (string | number | Date)[][]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Sheet', rows }] }));
  return path;
}

describe('a workbook is taken where a table is', () => {
  test('for goals', async () => {
    const path = await workbook('goals.xlsx', [
      ['Rep', 'Start', 'End', 'Target'],
      ['Zoe', new Date(Date.UTC(2026, 9, 1)), new Date(Date.UTC(2026, 11, 31)), 120000.5],
    ]);
    const { code, said } = await pacekeeper(
      'goals',
      'import',
      path,
      '--now',
      '2026-11-23T10:00:00Z',
    );
    expect(said).toContain('Zoe, Q4 2026: revenue, €120,000.5');
    expect(code).toBe(0);
  }, 60_000);

  test('for points, and one that is none is refused with what to do', async () => {
    const path = await workbook('points.xlsx', [
      ['Property', 'Operator', 'Value', 'Points'],
      ['nothing like it', 'known', '', 5],
    ]);
    const { said } = await pacekeeper('rules', 'check', path);
    expect(said).toContain('a points table with 0 terms');
    expect(said).toContain('row 2: This portal has no contact property "nothing like it"');
    const broken = join(folder, 'broken.xlsx');
    await writeFile(broken, 'PK\x03\x04 xl/');
    const refused = await pacekeeper('rules', 'check', broken);
    expect(refused).toEqual({
      code: 1,
      said: expect.stringContaining('broken.xlsx: The workbook is damaged'),
    });
  }, 60_000);
});
