import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import pg from 'pg';
import { usualCalendar } from '../../../src/domain/calendar/portal-calendar.ts';
import { plainSettingNames } from '../../../src/domain/settings/plain-settings.ts';
import { asWritten } from '../../../src/domain/told/told.ts';
import { tenantOf } from '../../../src/store/engine/tenant.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { goalChanges } from '../../support/goal-changes.ts';
import { leadsFigures } from '../../support/leads-figures.ts';
import { giveRole, setUp, setUpGoals, setUpOwnUpdates } from '../../support/set-up.ts';
import {
  change,
  contactOf,
  current,
  dealOf,
  goalOf,
  measuredOf,
  prompt,
  schemaOf,
  scoredOf,
  warning,
  withHistory,
} from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';
import { snapshotOwnedBy } from './changes.ts';
import { foreseenOf } from './forecasts.ts';
import { learnedOf, reportOf } from './learning.ts';
import { planOf } from './pace-page.ts';
import { doToRules, namedCard, trialOf } from './rules.ts';
import { mailOf, updateOf } from './updates.ts';

/** Fills every table with the same ids in each portal, and with the portal's own mark in every text. */
async function fill(store: PortalStore, mark: string): Promise<void> {
  const schema = schemaOf(store.portalId);
  await store.saveSchema({
    ...schema,
    owners: schema.owners.map((each) => ({ ...each, name: mark })),
  });
  const known = { name: mark, ownerId: '9', properties: { city: mark } };
  const rejected = [{ property: 'x', value: mark, reason: asWritten('r') }];
  const told = change('city', mark, 1);
  await store.commitPage(
    'contacts',
    [withHistory(contactOf('1', { ...known, rejected }), told)],
    current,
    1,
  );
  await store.commitPage(
    'deals',
    [withHistory(dealOf('1', { ...known, outcome: 'won', closeDate: 5 }), told)],
    current,
    1,
  );
  await store.commitPage('goals', [withHistory(goalOf('1', { name: mark }))], current, 1);
  await setUpGoals(store, {
    save: [
      {
        goal: goalOf('app:1', { name: mark, origin: 'app', incentive: mark }),
        newVersions: [{ target: new Decimal(1), from: 1 }],
      },
    ],
    splits: [{ dealId: '1', shares: [{ ownerId: mark, percent: new Decimal(100) }] }],
  });
  await setUp(store, 'calendar', { ...usualCalendar, place: { country: 'DE', region: mark } }, 1);
  const scored = scoredOf('1', 5);
  const signals = { warnings: [{ ...warning, evidence: asWritten(mark) }], prompt };
  await store.saveScores([{ ...scored, signals }], 'score', { mark });
  await store.replacePaces([{ pace: measuredOf(goalOf('1', { name: mark }), 0.5), pacedAt: 1 }]);
  await store.replacePlans(new Map([['1', planOf('reached')]]), 1);
  await store.saveDealChecks([{ dealId: '1', goalId: '1', signals, checkedAt: 1 }], 'pace', null);
  await store.replaceForecasts(
    [
      foreseenOf('1', {
        forecast: {
          leftOut: [{ reason: { say: 'no rate', with: { currency: mark, to: 'EUR' } }, count: 1 }],
        },
      }),
    ],
    1,
  );
  await giveRole(store, '1', 'admin');
  const learned = { ...learnedOf('v'), scorecard: { ...learnedOf('v').scorecard, name: mark } };
  await store.saveLearning({ ...reportOf(1, 'v'), alarms: [asWritten(mark)] }, learned, {
    role: 'live',
    version: 'v',
    since: 1,
  });
  await store.replaceGoalChanges([{ goalId: '1', changes: goalChanges(mark) }]);
  await store.saveSnapshots({
    day: 1,
    snapshots: [snapshotOwnedBy(mark)],
    everyDayFrom: 0,
    sundaysFrom: 0,
  });
  const ruling = { property: mark, ruling: 'learn from it', byUserId: null, at: 9 } as const;
  await setUp(store, 'learning', { kind: 'rule', ruling });
  await setUp(store, 'learning', { kind: 'learn now' }, 9);
  await store.changeOnce(
    { what: 'schedule', of: null, userId: '1', key: 'a-schedule', asked: mark, at: 1 },
    () => ({
      answer: { mark },
      change: {
        to: { every: 'nightly', hour: 2, paused: false },
        audit: {
          at: 1,
          byId: '1',
          via: 'settings page',
          subject: 'schedule',
          act: asWritten(mark),
          differences: [],
        },
      },
    }),
  );
  await setUp(store, 'personas', [{ id: mark, name: mark, traits: [] }], 1);
  await store.saveLeadsPage(leadsFigures(mark), 1);
  const answer = { state: 'not synced', contactId: mark } as const;
  await store.changeOnce(
    { what: 'hand-over', of: '1', userId: '1', key: 'a-key', asked: mark, at: 1 },
    () => ({
      answer,
      change: {
        to: {
          number: 1,
          act: 'accept',
          reason: null,
          note: mark,
          byUserId: '1',
          byName: mark,
          toOwnerId: null,
          at: 1,
        },
        audit: null,
      },
    }),
  );
  await fillUpdates(store, mark);
  await fillRules(store, mark);
}

async function fillUpdates(store: PortalStore, mark: string): Promise<void> {
  const madeAt = mark;
  await store.keepUpdates([
    updateOf('rep 9', 'day 1', {
      content: { madeAt, lines: [], moreGoals: 0, isNews: true },
      tell: [{ goalId: '1', fact: 'result' }],
      said: new Map([['1', { at: 1, p50: 1, p90: 2 }]]),
      messages: [mailOf('1')],
    }),
  ]);
  await setUpOwnUpdates(store, '1', { every: 'day', email: true, crm: null, language: null });
  await store.closeChannel({ channel: 'crm', since: 1, message: mark });
  const note = { id: '1', authorUserId: '1', toOwnerId: '9', text: mark, writtenAt: 1 };
  const keeping = {
    what: 'note',
    of: '1',
    userId: '1',
    key: 'a-note',
    asked: mark,
    at: 1,
  } as const;
  await store.changeOnce(keeping, () => ({ answer: true, change: { to: note, audit: null } }));
}

async function fillRules(store: PortalStore, mark: string): Promise<void> {
  await doToRules(store, { act: 'save draft', revision: 0, scorecard: namedCard(mark) });
  const publishing = { note: mark, shadowDays: 0, scores: 'all leads' } as const;
  await doToRules(store, { act: 'publish draft', revision: 1, ...publishing });
  await doToRules(store, { act: 'set', review: 'not needed', scoring: 'rules alone' });
  await store.addTrial(trialOf('1', { state: { mark } }));
  await setUp(store, 'warnings', { warnings: [], promptsOff: [mark] });
}

/** Everything that a portal's store can be asked for, as text. */
async function everything(store: PortalStore): Promise<string> {
  const list = { ownerIds: null, offset: 0, limit: 100 };
  const answers = await Promise.all([
    store.readSchema(),
    store.streamState('contacts'),
    store.changesOf('contact', '1'),
    store.changesOf('deal', '1'),
    store.readCheckpoint('score'),
    store.contactsAfter(null, 100),
    store.dealsAfter(null, 100),
    store.goals(),
    store.dealSplits(),
    ...plainSettingNames.map((name) => store.setting(name)),
    store.wonDeals({ start: 0, end: 100 }),
    store.leadCard('1'),
    store.dealCard('1'),
    store.contact('1'),
    store.deal('1'),
    store.contactsByScore(list),
    store.dealsByPace(list),
    store.assignedRole('1'),
    store.leadsCreatedBefore({ createdAt: 100, id: '' }, 100),
    store.latestLearning(),
    store.versionInUse('live'),
    store.learnedVersion('v'),
    store.scoreHistory('1', 10),
    store.leakRulings(),
    store.learningAskedAt(),
    store.leadFlowAfter(null, 100, ['city']),
    store.storedPaces(),
    store.storedForecasts(),
    store.forecastContributions(['1']).then((found) => [...(found.get('1') ?? [])]),
    store.recordedDealsAfter(null, 100, 0),
    store.leadsPage(),
    store.goalChanges('1'),
    store.snapshotsWithin(['1'], { first: 0, last: 1e9 }, 'latest'),
    store.changedDealsAfter(null, 10, { since: 0, closedSince: 0 }),
    store.counts(),
    store.rejectedValues(100),
    store.handedLeads(0),
    store.surroundingsOf(['1', '2']).then((found) => [...found]),
    store.latestUpdates(['rep 9']).then((found) => [...found]),
    store.updatePreferences().then(({ own }) => [...own]),
    store.closedChannels(),
    store.latestNotes({ userId: '1', ownerId: '9' }, 5),
    store.notesTo(['9'], 0),
    store.leadDeals(['1', '2']).then((found) => [...found]),
    store.ruleBook({ version: 'rules-1', revision: 1 }),
    store.ruleBook().then(({ scorecards }) => [...scorecards]),
    store.ruleDraft(1),
    store.auditEntries(null, 100),
    store.ruleTrial('1'),
    store.latestTrials(),
    store.unfinishedTrials(),
  ]);
  return JSON.stringify(answers);
}

export function tenantTests({ database, freshStore }: StoreUnderTest): void {
  let pool: pg.Pool;
  beforeAll(() => {
    pool = new pg.Pool({ connectionString: database().connectionString, max: 1 });
  });
  afterAll(() => pool.end());

  const tables = async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'pacekeeper' AND column_name = 'portal_id' ORDER BY 1`,
    );
    return rows.map((row) => row.name);
  };

  /** How many rows of a portal each table holds, seen past row-level security as the superuser of the tests. */
  const rowsOf = async (portalId: number) => {
    const found: Record<string, number> = {};
    for (const table of await tables()) {
      const { rows } = await pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pacekeeper.${table} WHERE portal_id = $1`,
        [portalId],
      );
      found[table] = rows[0]?.n ?? -1;
    }
    return found;
  };

  test('with the same record ids: each reads its own', async () => {
    const [one, other] = [freshStore(), freshStore()];
    await fill(one, 'canary-one');
    await fill(other, 'canary-other');
    expect(await everything(one)).toContain('canary-one');
    expect(await everything(one)).not.toContain('canary-other');
    expect(await everything(other)).not.toContain('canary-one');
  });

  test('when one is forgotten: no row of it is left in any table, every row of the other is', async () => {
    const [one, other] = [freshStore(), freshStore()];
    await fill(one, 'canary-one');
    await fill(other, 'canary-other');
    const kept = await rowsOf(other.portalId);
    // The test fills every table there is: a new one has to be added to fill().
    expect(Object.entries(kept).filter(([, rows]) => rows === 0)).toEqual([]);
    const before = await everything(other);
    await database().forgetPortal(one.portalId);
    expect(Object.values(await rowsOf(one.portalId)).every((rows) => rows === 0)).toBe(true);
    expect(await rowsOf(other.portalId)).toEqual(kept);
    expect(await everything(other)).toBe(before);
    expect(await everything(one)).not.toContain('canary');
    const ids = await database().portalIds();
    expect(ids).not.toContain(one.portalId);
    expect(ids).toContain(other.portalId);
  });

  test('when a query forgets its WHERE: it reaches rows of the own portal alone', async () => {
    const [one, other] = [freshStore(), freshStore()];
    await fill(one, 'canary-one');
    await fill(other, 'canary-other');
    const tenant = tenantOf(pool, one.portalId);
    for (const table of await tables()) {
      const [rows] = await tenant.read<[{ portal_id: unknown }]>([
        `SELECT portal_id FROM pacekeeper.${table}`,
      ]);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => Number(row.portal_id) !== one.portalId)).toEqual([]);
    }
    await tenant.inTransaction(async (query) => {
      await query(`UPDATE pacekeeper.contact SET name = 'taken'`);
      await query('DELETE FROM pacekeeper.deal');
    });
    expect((await other.leadCard('1'))?.name).toBe('canary-other');
    expect(await other.dealCard('1')).not.toBeNull();
  });

  test("when a row names another portal: it is refused, and so is moving one's own there", async () => {
    const [one, other] = [freshStore(), freshStore()];
    await fill(one, 'canary-one');
    const tenant = tenantOf(pool, one.portalId);
    const insert = `INSERT INTO pacekeeper.assigned_role (portal_id, user_id, role) VALUES ($1, '2', 'admin')`;
    const move = 'UPDATE pacekeeper.assigned_role SET portal_id = $1';
    for (const sql of [insert, move]) {
      const attempt = tenant.inTransaction((query) => query(sql, [other.portalId]));
      await expect(attempt).rejects.toThrow('row-level security');
    }
    expect(await other.assignedRole('2')).toBeNull();
  });

  test('when no portal was set: nothing is there, and nothing can be written', async () => {
    await fill(freshStore(), 'canary');
    const client = await pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE pacekeeper_app');
      const { rows } = await client.query('SELECT * FROM pacekeeper.contact');
      expect(rows).toEqual([]);
      const insert = client.query(
        `INSERT INTO pacekeeper.assigned_role (user_id, role) VALUES ('1', 'admin')`,
      );
      await expect(insert).rejects.toThrow('violates');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  test('and leaves neither role nor portal on a connection, even after an error', async () => {
    const tenant = tenantOf(pool, freshStore().portalId);
    const context = async () => {
      const { rows } = await pool.query(
        `SELECT current_user AS role, current_setting('app.portal_id', true) AS portal`,
      );
      return { role: rows[0].role === 'pacekeeper_app', portal: rows[0].portal || null };
    };
    await tenant.inTransaction(async () => {});
    expect(await context()).toEqual({ role: false, portal: null });
    await expect(tenant.inTransaction((query) => query('SELECT 1/0'))).rejects.toThrow('zero');
    expect(await context()).toEqual({ role: false, portal: null });
    await expect(tenant.read(['SELECT 1/0'])).rejects.toThrow('zero');
    expect(await context()).toEqual({ role: false, portal: null });
  });

  test('and undoes a transaction whose work throws, for whatever reason', async () => {
    const store = freshStore();
    const attempt = tenantOf(pool, store.portalId).inTransaction(async (query) => {
      await query(`INSERT INTO pacekeeper.assigned_role (user_id, role) VALUES ('1', 'admin')`);
      throw new Error('thought better of it');
    });
    await expect(attempt).rejects.toThrow('thought better of it');
    expect(await store.assignedRole('1')).toBeNull();
  });

  test('by forced row-level security with USING and WITH CHECK on every table that has a portal_id', async () => {
    const { rows } = await pool.query(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced,
         bool_or(polname = 'own_portal' AND polcmd = '*' AND polpermissive
           AND pg_get_expr(polqual, polrelid) = '(portal_id = pacekeeper.current_portal())'
           AND pg_get_expr(polwithcheck, polrelid) = '(portal_id = pacekeeper.current_portal())') AS guarded,
         array_agg(polname::text) FILTER (WHERE polname <> 'own_portal') AS others
       FROM pg_attribute
       JOIN pg_class ON pg_class.oid = attrelid AND relkind IN ('r', 'p')
       LEFT JOIN pg_policy ON polrelid = attrelid
       WHERE attname = 'portal_id' AND NOT attisdropped AND relnamespace = 'pacekeeper'::regnamespace
       GROUP BY relname, relrowsecurity, relforcerowsecurity ORDER BY relname`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.forced || !row.guarded)).toEqual([]);
    // The owner of the tables may list portals: nothing else passes by the wall.
    expect(rows.filter((row) => row.others !== null).map((row) => [row.name, row.others])).toEqual([
      ['portal', ['every_portal']],
    ]);
  });

  test('under a role that owns nothing, cannot log in, and cannot bypass row-level security', async () => {
    const { rows } = await pool.query(
      `SELECT rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole AS strong,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
       FROM pg_roles WHERE rolname = 'pacekeeper_app'`,
    );
    expect(rows).toEqual([{ strong: false, owned: 0 }]);
  });

  test('and takes no portal id that is not a positive safe integer', () => {
    for (const id of [0, -1, 1.5, Number.NaN, 2 ** 53]) {
      expect(() => database().portal(id)).toThrow(RangeError);
    }
  });
}
