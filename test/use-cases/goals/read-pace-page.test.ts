import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { pacePageSchema } from '../../../src/contract/pace-page.ts';
import type { Role, Viewer } from '../../../src/domain/access/viewer.ts';
import { periodAt } from '../../../src/domain/calendar/fiscal-period.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { paceFactsOf } from '../../../src/domain/goals/pace-facts.ts';
import { paceGoal } from '../../../src/domain/goals/pace-goal.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { type PaceQuestion, readPacePage } from '../../../src/use-cases/goals/read-pace-page.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { foreseenOf } from '../../battery/portal-store/forecasts.ts';
import { planOf } from '../../battery/portal-store/pace-page.ts';
import { schemaOf } from '../../battery/store-records.ts';
import {
  calendar,
  goal,
  lastQuarter,
  now,
  owner,
  quarter,
  sources,
  won,
} from '../../domain/goals/sales-team.ts';
import { openTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const owners = [owner('zoe', ['north']), owner('ana', ['north']), owner('ben', ['south'])];
const q4 = { say: 'quarter', with: { quarter: 4, year: 2026 } };
const revenue = { say: 'revenue', with: {} };
let lastPortal = 0;
let store: PortalStore;
beforeEach(async () => {
  lastPortal += 1;
  store = database.portal(lastPortal);
  const { portal, ...rest } = schemaOf(lastPortal);
  await store.saveSchema({ ...rest, portal: { ...portal, homeCurrency: 'EUR' }, owners });
});

/** Paces goals by what was won, as a run does. */
async function paced(...goals: readonly Goal[]) {
  const deals = [
    won({ ownerId: 'ana', euros: 40_000 }),
    won({ ownerId: 'ana', euros: 6_600, closeDate: lastQuarter.start }),
    won({ ownerId: 'zoe', euros: 10_000 }),
    won({ ownerId: 'zoe', closeDate: lastQuarter.start - 1 }),
  ];
  const facts = paceFactsOf(sources(deals, { owners, goals }));
  await store.replacePaces(goals.map((each) => ({ pace: paceGoal(each, facts), pacedAt: now })));
}

const viewer = (
  role: Role,
  ownerId: string | null = null,
  teamIds: readonly string[] = [],
): Viewer => {
  return { userId: 'u', role, ownerId, teamIds };
};
const admin = viewer('admin');
const manager = viewer('manager', null, ['north']);

async function page(who: Viewer, question: Partial<PaceQuestion> = {}) {
  const schema = () => store.readSchema();
  const asked = { order: 'name', offset: 0, ...question } as const;
  return pacePageSchema.parse(
    await readPacePage({ store, schema, viewer: who, clock: () => now }, asked),
  );
}

async function shown(who: Viewer, question: Partial<PaceQuestion> = {}) {
  const read = await page(who, question);
  if (read.state !== 'shown') throw new Error(`The page is ${read.state}.`);
  return read;
}

const of = (ownerId: string, known: Partial<Goal> = {}) =>
  goal({ id: ownerId, scope: { kind: 'rep', ownerId }, ...known });
const north = goal({
  id: 'north',
  scope: { kind: 'team', teamId: 'north' },
  target: new Decimal(132_000),
});
const company = goal({ id: 'all', scope: { kind: 'company' } });
const lost = goal({ id: 'lost', scope: { kind: 'nobody' } });
const team = [of('zoe'), of('ana'), of('ben'), north, company, lost];

const ids = ({ rows }: Awaited<ReturnType<typeof shown>>) => rows.map((row) => row.goal.id);

describe('the Pace tab', () => {
  test('shows an admin all goals, the company and teams first, each by name', async () => {
    await paced(...team);
    expect(ids(await shown(admin))).toEqual(['all', 'north', 'ana', 'ben', 'zoe', 'lost']);
  });

  test('shows a manager the goals of their teams, a rep their own, a marketer none', async () => {
    await paced(...team);
    expect(ids(await shown(manager))).toEqual(['north', 'ana', 'zoe']);
    const own = await shown(viewer('rep', 'zoe', ['north']));
    expect(ids(own)).toEqual(['zoe']);
    expect(own).toMatchObject({ isOwn: true, total: 1 });
    expect(await page(viewer('marketer', 'zoe', ['north']))).toEqual({ state: 'not allowed' });
  });

  test('says in sums what is behind and what is needed, of the goals that may be seen alone', async () => {
    await paced(...team);
    const { summary } = await shown(manager);
    expect(summary).toMatchObject({ running: 3, behind: 2, unmeasured: 0 });
    expect(summary.together).toEqual({
      what: { period: q4, metric: revenue },
      goals: 2,
      needed: { value: '2827.59', currency: 'EUR' },
      usual: { value: '100', currency: 'EUR' },
      usualKnown: 2,
    });
  });

  test('puts who needs help first for a manager alone', async () => {
    await paced(...team);
    const asked = { order: 'help' } as const;
    expect(ids(await shown(manager, asked))).toEqual(['zoe', 'north', 'ana']);
    expect(await shown(manager, asked)).toMatchObject({ order: 'help', canOrder: true });
    for (const other of [admin, viewer('rep', 'ana')]) {
      const seen = await shown(other, asked);
      expect(seen).toMatchObject({ order: 'name', canOrder: false });
      expect(ids(seen)).toEqual(ids(await shown(other)));
    }
  });

  test('leaves out what is over, and keeps what is to come', async () => {
    const next = { start: quarter.end, end: quarter.end + (quarter.end - quarter.start) };
    await paced(
      of('ana', { id: 'past', period: lastQuarter }),
      of('ana', { id: 'next', period: next }),
    );
    const read = await shown(admin);
    expect(ids(read)).toEqual(['next']);
    expect(read.summary).toMatchObject({ running: 0, notStarted: 1, together: null });
  });

  test('comes page by page', async () => {
    const goals = Array.from({ length: 120 }, (_, i) => of('ana', { id: `g${1000 + i}` }));
    await paced(...goals);
    const pages = await Promise.all([0, 50, 100].map((offset) => shown(admin, { offset })));
    expect(pages.map((each) => each.rows.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(ids)).size).toBe(120);
    expect(pages.map(({ total }) => total)).toEqual([120, 120, 120]);
    expect((await shown(admin, { offset: 500 })).rows).toEqual([]);
  });

  test('holds each target against its plan', async () => {
    await paced(of('ana'), of('zoe'));
    await store.replacePlans(new Map([['ana', planOf()]]), now);
    const { rows } = await shown(admin);
    const achievable = rows.map(
      ({ goal: { smart } }) => smart.letters.find(({ part }) => part === 'achievable')?.verdict,
    );
    expect(achievable).toEqual(['met', 'cannot tell']);
    expect(rows[0]?.goal.smart.targets).toMatchObject({
      kind: 'suggested',
      targets: [
        { role: 'floor', target: null },
        { target: { value: '187000.5', currency: 'EUR' } },
      ],
    });
    expect(rows[1]?.goal.smart.targets).toBeNull();
  });

  test('tells the chance of each goal, and once for each kind of goal how its methods did', async () => {
    const month = periodAt('month', now, calendar);
    await paced(...team, of('ana', { id: 'monthly', period: month }));
    await store.replaceForecasts(
      [foreseenOf('ana'), foreseenOf('zoe'), foreseenOf('monthly')],
      now,
    );
    const { rows, scoreboards } = await shown(manager);
    const chances = rows.map((row) => (row.kind === 'paced' ? row.forecast?.chance.kind : null));
    expect(chances).toEqual([undefined, 'chance', 'chance', 'chance']);
    expect(scoreboards.map(({ what, currency }) => [what, currency])).toEqual([
      [{ period: q4, metric: revenue }, 'EUR'],
      [{ period: { say: 'month', with: { month: '2026-11' } }, metric: revenue }, 'EUR'],
    ]);
    expect(scoreboards[0]?.methods.map(({ method }) => method)).toContain('combination');
  });

  test.each<[string, Viewer, unknown]>([
    ['a rep without a goal', viewer('rep', 'ben'), { state: 'no goals', reason: 'no goals' }],
    ['somebody who owns nothing', viewer('rep'), { state: 'no goals', reason: 'not an owner' }],
  ])('says why there is nothing for %s', async (_, who, expected) => {
    await paced(of('ana'));
    expect(await page(who)).toEqual(expected);
  });

  test('of a portal that was never synced is not paced', async () => {
    store = database.portal(99_999);
    expect(await page(admin)).toEqual({ state: 'not paced' });
  });
});
