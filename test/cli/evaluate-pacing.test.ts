import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { dateOf } from '../../src/domain/goals/forecast/calendar-days.ts';
import { randomTeam } from '../domain/goals/forecast/small-team.ts';
import { asked, refusal } from './read-words.ts';

let folder = '';
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-pacing-'));
  await writeFile(inFolder('deals.csv'), dealsCsv());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A team's deals of 2025 as HubSpot exports them. */
function dealsCsv(): string {
  const start = Date.UTC(2025, 0, 1) / 86_400_000;
  const date = (day: number | null | undefined) =>
    day === undefined || day === null ? '' : dateOf(start + day).toString();
  const rows = randomTeam(9, 3, 300).map(({ unit, born, closed, won, amount, expected }, i) => {
    const stage =
      closed === undefined ? 'Appointment Scheduled' : won ? 'Closed Won' : 'Closed Lost';
    return [i + 1, `Deal ${i}`, stage, `Rep ${unit}`, amount ?? expected, date(born), date(closed)];
  });
  const headings = [
    'Record ID',
    'Deal Name',
    'Deal Stage',
    'Deal owner',
    'Amount',
    'Create Date',
    'Close Date',
  ];
  return [headings, ...rows].map((cells) => cells.join(',')).join('\n');
}

async function run(...more: readonly string[]) {
  const words = [
    ...['--deals', inFolder('deals.csv'), '--period', 'quarter', '--target', 'prev*1.1'],
    ...['--by', 'owner', '--out', inFolder('out.csv'), ...more],
  ];
  const read = await asked('evaluate', 'pacing', ...words);
  const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    if ('run' in read) await read.run();
    return printed.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    printed.mockRestore();
  }
}

describe('pacekeeper evaluate pacing', () => {
  test('writes a line for each owner and day, and prints how good they were', async () => {
    const printed = await run('--as-of', '2025-08-01,2025-09-01', '--picture', inFolder('out.svg'));
    const [heading, ...lines] = (await readFile(inFolder('out.csv'), 'utf8')).trim().split('\n');
    expect(heading).toBe(
      'unit,as_of,period_start,period_end,won,mean,p10,p25,p50,p75,p90,target,chance,method,outcome',
    );
    expect(lines).toHaveLength(6);
    const [unit, asOf, first, last] = (lines[0] ?? '').split(',');
    expect([unit, asOf, first, last]).toEqual(['Rep 0', '2025-08-01', '2025-07-01', '2025-09-30']);
    expect(printed).toMatch(/^all +6 +0\.\d{3}/m);
    expect(await readFile(inFolder('out.svg'), 'utf8')).toMatch(/^<svg .*Rep 2.*<\/svg>\n$/s);
  });

  test('what happened later changes nothing', async () => {
    await run('--as-of', '2025-08-01');
    const before = await readFile(inFolder('out.csv'), 'utf8');
    const all = await readFile(inFolder('deals.csv'), 'utf8');
    const [heading = '', ...rows] = all.split('\n');
    const earlier = rows.flatMap((row) => {
      const [id, name, stage, owner, amount, born = '', closed = ''] = row.split(',');
      if (born >= '2025-08-01') return [];
      const open = closed === '' || closed >= '2025-08-01';
      return [
        [
          id,
          name,
          open ? 'Appointment Scheduled' : stage,
          owner,
          amount,
          born,
          open ? '' : closed,
        ].join(','),
      ];
    });
    await writeFile(inFolder('deals.csv'), [heading, ...earlier].join('\n'));
    await run('--as-of', '2025-08-01');
    await writeFile(inFolder('deals.csv'), all);
    const said = (text: string) =>
      text
        .split('\n')
        .map((line) => line.split(',').slice(0, -1))
        .toSorted();
    expect(said(await readFile(inFolder('out.csv'), 'utf8'))).toEqual(said(before));
  });

  test('takes targets out of a file', async () => {
    await writeFile(
      inFolder('targets.csv'),
      'Owner,Period,Target\nRep 0,2025-Q3,1000\nRep 1,2025-Q3,900000\n',
    );
    const printed = await run(
      '--as-of',
      '2025-08-01',
      '--target',
      inFolder('targets.csv'),
      '--json',
    );
    const { forecasts } = JSON.parse(printed);
    const found = forecasts.map(
      (each: { unit: string; target: number | null; chance: number | null }) => [
        each.unit,
        each.target,
        each.chance,
      ],
    );
    expect(found.toSorted()).toEqual([
      ['Rep 0', 1000, 1],
      ['Rep 1', 900000, 0.02],
      ['Rep 2', null, null],
    ]);
  });

  test('all faults of the options are told at once', async () => {
    const words = ['--period', 'week', '--as-of', '2025-13-01', '--by', 'me'];
    expect(await refusal('evaluate', 'pacing', ...words)).toBe(
      [
        'UsageError: Missing --deals <file.csv>. Deals with owner, stage, amount, create and close date.',
        '--period "week": expected month or quarter.',
        '--as-of "2025-13-01": expected days such as 2026-11-23, separated by commas.',
        "Missing --target <target>. 'prev*1.1' (of the period before), or a file of targets (CSV or .xlsx).",
        '--by "me": expected owner, team, or all.',
        'Missing --out <file.csv>. Where to write the forecasts.',
        'See "pacekeeper evaluate pacing --help".',
      ].join('\n'),
    );
  });

  test('all faults of the question are told at once, with what to do', async () => {
    const asked = run('--as-of', '2024-01-01,2027-06-01', '--open-amount', 'list_price');
    await expect(asked).rejects.toThrow(
      /2024-01-01: nothing is known by then.*2027-06-01: more than a year after.*no property "list_price"/s,
    );
  });

  test('a file without wins is refused with the reasons', async () => {
    await writeFile(inFolder('open.csv'), 'Deal Name,Deal Stage,Deal owner\nOne,Closed Won,Ann\n');
    await expect(run('--as-of', '2025-08-01', '--deals', inFolder('open.csv'))).rejects.toThrow(
      /No won deal.*1 deals left out: closed without a close date/s,
    );
  });
});
