import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { writeSetAside } from '../../../src/cli/start/set-aside-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-set-aside-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a reader of CSV finds as the value, for each of these. */
async function readBack(values: readonly string[]): Promise<string[]> {
  const path = join(folder, 'none yet', 'list.csv');
  const rows = values.map((value) => ({
    objectType: 'deal' as const,
    objectId: '7',
    property: 'amount',
    value,
    reason: { say: 'not a number', with: {} } as const,
  }));
  await writeSetAside(path, rows);
  const [, ...lines] = parse(await readFile(path)) as string[][];
  expect(lines.every((line) => line.length === 5)).toBe(true);
  return lines.map((line) => line[3] ?? '');
}

describe('the list of values set aside', () => {
  test('gives back quotes, commas and line breaks as they were', async () => {
    const values = ['say "about" 5', '1,5', 'two\r\nlines', 'ü'];
    expect(await readBack(values)).toEqual(values);
  });

  test('holds nothing that a spreadsheet would run', async () => {
    for (const value of await readBack(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '"=1', '＝1'])) {
      expect(value).toMatch(/^'/);
    }
  });
});
