import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { money } from '../../src/domain/crm/money.ts';
import { DAY_MS } from '../../src/domain/crm/time.ts';
import { takeSnapshot } from '../../src/domain/goals/changes/forecast-snapshot.ts';
import { dayNumberOf } from '../../src/domain/goals/forecast/calendar-days.ts';
import { openDatabase } from '../../src/store/engine/database.ts';
import { paceGoals } from '../../src/use-cases/goals/pace-goals.ts';
import { unlimited } from '../../src/use-cases/slices/slice.ts';
import { change, current, dealOf, page, schemaOf, withHistory } from '../battery/store-records.ts';
import { goal, now, quarter } from '../domain/goals/sales-team.ts';
import { newDataDir } from '../support/test-database.ts';
import { refusal } from './read-words.ts';

const root = new URL('../../', import.meta.url).pathname;
const monday = Date.parse('2026-11-16T00:00+01:00');
let folder: string;

/** Zoe's deals: one won since Monday, one that grew, twelve that were made. */
function deals() {
  const base = {
    ownerId: '9',
    pipelineId: 'p',
    stageId: 's1',
    closeDate: now + 9 * DAY_MS,
    createdAt: quarter.start,
    modifiedAt: now,
  };
  const worth = (euros: string) => ({
    amount: money(euros, 'EUR'),
    homeAmount: money(euros, 'EUR'),
  });
  const won = dealOf('1', {
    ...base,
    ...worth('40000.50'),
    name: 'Acme',
    outcome: 'won',
    closeDate: monday + DAY_MS,
    properties: {
      hs_is_closed_won: 'true',
      amount: '40000.50',
      dealstage: 's1',
      pipeline: 'p',
      hubspot_owner_id: '9',
    },
  });
  const grown = dealOf('2', {
    ...base,
    ...worth('9000'),
    name: 'Bolt',
    properties: {
      amount: '9000',
      closedate: String(base.closeDate),
      dealstage: 's1',
      pipeline: 'p',
      hubspot_owner_id: '9',
    },
  });
  const made = Array.from({ length: 12 }, (_, i) =>
    dealOf(String(i + 3), { ...base, ...worth('1000'), createdAt: monday + DAY_MS }),
  );
  return [
    withHistory(
      won,
      change('hs_is_closed_won', 'false', quarter.start),
      change('hs_is_closed_won', 'true', monday + DAY_MS),
      change('closedate', String(now), quarter.start),
      change('closedate', String(monday + DAY_MS), monday + DAY_MS),
    ),
    withHistory(
      grown,
      change('amount', '7000', quarter.start),
      change('amount', '9000', monday + 1),
    ),
    ...page(...made),
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacekeeper-changes-cli-'));
  const database = await openDatabase({ dataDir: await newDataDir(join(folder, 'data')) });
  const store = database.portal(7);
  await store.saveSchema(schemaOf(7));
  const own = goal({ id: '900', name: 'Zoe Q4', scope: { kind: 'rep', ownerId: '9' } });
  await store.commitPage(
    'goals',
    page(own, goal({ id: '901', name: 'Calls', scope: { kind: 'nobody' } })),
    current,
    now,
  );
  await store.commitPage('deals', deals(), current, now);
  await paceGoals({ store, clock: () => now, budget: unlimited });
  for (const [at, mean, target] of [
    [monday - DAY_MS, 50_000, 66_000],
    [now, 60_000.25, 70_000],
  ] as const) {
    const open = {
      outcome: 'open',
      ownerId: '9',
      stageId: 's1',
      closeDate: 1,
      createdAt: 1,
    } as const;
    const bolt = { ...open, id: '2', amount: new Decimal(9_000), counts: new Decimal(mean / 10) };
    const snapshot = takeSnapshot({
      goalId: '900',
      at,
      period: quarter,
      target: new Decimal(target),
      mean,
      deals: [bolt],
    });
    const day = dayNumberOf(at, 'Europe/Berlin');
    await store.saveSnapshots({ day, snapshots: [snapshot], everyDayFrom: 0, sundaysFrom: 0 });
  }
  await database.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command on the data folder as its user would; gives the exit code and all it said. */
function changes(...words: readonly string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', PACEKEEPER_DATA_DIR: join(folder, 'data') };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'bin/pacekeeper.js'), 'changes', ...words],
      { env, timeout: 60_000 },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
    );
  });
}

describe('pacekeeper changes', () => {
  test('tells what was won and open and what was foreseen, line by line, each with its sum', async () => {
    const { code, said } = await changes('--goal', 'Zoe Q4', '--from', '2026-11-16');
    expect(code).toBe(0);
    const lines = said.replaceAll(/ {2,}/g, ' ').split('\n');
    for (const line of [
      'Zoe, Q4 2026: revenue (900), in EUR',
      'From 2026-11-16T00:00+01:00 to 2026-11-23T10:00+01:00',
      'Won: 0 -> 40000.5',
      ' Won +40000.5',
      ' Acme (1) +40000.5',
      ' sum of the lines +40000.5 = the difference, exactly',
      'Open and due in the period: 47000.5 -> 21000',
      ' Won -40000.5',
      ' New deals +12000',
      ' and 2 more (--json lists all)',
      ' Larger amounts +2000',
      ' Bolt (2) +2000',
      ' sum of the lines -26000.5 = the difference, exactly',
      'Forecast, against a target of 66000 and then of 70000, as kept on 2026-11-15T00:00+01:00 and 2026-11-23T10:00+01:00: 50000 -> 60000.25',
      ' Deals not created yet +9000.22',
      ' Target changed -4000',
      ' Same deals, different chances +1000.03',
      ' sum of the lines +6000.25 = the difference, exactly',
    ]) {
      expect(lines).toContain(line);
    }
  }, 60_000);

  test('tells programs every deal, and that there is no forecast where none was kept', async () => {
    const words = [
      '--goal',
      '900',
      '--from',
      '2026-10-20',
      '--to',
      '2026-11-23T10:00:00+01:00',
      '--json',
    ];
    const { said } = await changes(...words);
    const answer = JSON.parse(said);
    expect(answer).toMatchObject({
      goal: { id: '900', title: 'Zoe, Q4 2026: revenue' },
      currency: 'EUR',
      from: '2026-10-19T22:00:00.000Z',
      won: { from: '0', to: '40000.5' },
      forecast: null,
    });
    const made = answer.open.lines.find(({ kind }: { kind: string }) => kind === 'new');
    expect(made.deals).toHaveLength(12);
  }, 60_000);

  test('names the goals that it could tell of, and moments that are the wrong way round', async () => {
    const unknown = await changes('--goal', 'Calls', '--from', '2026-11-16');
    expect(unknown).toEqual({
      code: 1,
      said: expect.stringContaining('  900  Zoe, Q4 2026: revenue'),
    });
    const backwards = await changes('--goal', '900', '--from', '2026-11-24');
    expect(backwards).toEqual({
      code: 1,
      said: expect.stringContaining('--from must lie before --to'),
    });
  }, 60_000);

  test('refuses words that it does not understand, all at once', async () => {
    const refused = (...words: string[]) => refusal('changes', ...words);
    expect(await refused()).toMatch(/^UsageError: Missing --goal .*\nMissing --from .*\n/);
    expect(await refused('--goal', 'a', '--from', 'monday', '--portal', 'x')).toMatch(
      /--from "monday": expected a date.*\n--portal/,
    );
    expect(await refused('--goal', 'a', '--since', '2026-11-16')).toMatch(
      /Unknown option '--since'.*\nMissing --from/,
    );
  });
});
