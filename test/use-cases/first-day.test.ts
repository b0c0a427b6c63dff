import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bringUpToDate } from '../../src/cli/start/bring-up-to-date.ts';
import { portalTools } from '../../src/composition/portal-tools.ts';
import { goalChangesSchema } from '../../src/contract/goal-changes.ts';
import { operatorViewer } from '../../src/domain/access/viewer.ts';
import { noLimits } from '../../src/hubspot/http/limits.ts';
import { hubspotPortal } from '../../src/hubspot/hubspot-source.ts';
import { importWorld } from '../../src/sandbox/import/import-world.ts';
import { openPortal, type Portal } from '../../src/sandbox/portal/open-portal.ts';
import type { Database } from '../../src/store/engine/database.ts';
import { readPacePage } from '../../src/use-cases/goals/read-pace-page.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { english } from '../../src/words/english.ts';
import { goalTitle } from '../../src/words/goals.ts';
import { smartSentence } from '../../src/words/smart.ts';
import { givenFiles, givenFolder } from '../sandbox/import/given-files.ts';
import { openTestDatabase } from '../support/test-database.ts';

/** A Tuesday; what changed is told since the start of Monday. */
const now = Date.UTC(2026, 10, 24, 12);
const PORTAL_ID = 9_000_000_021;

/** Files that were exported today: every row was modified after Monday began. */
const files = {
  'contacts.csv': [
    'Record ID,Email,Job Title,Create Date,Last Modified Date',
    '1,ana@acme.example,VP Sales,2026-11-13,2026-11-24',
    '2,bo@acme.example,Intern,2025-02-01,2026-11-23 09:00',
  ].join('\n'),
  'deals.csv': [
    'Record ID,Deal Name,Deal Stage,Amount,Deal owner,Create Date,Close Date,Last Modified Date',
    '11,Before,Closed Won,213152,Ana Lind,2026-09-01,2026-11-10,2026-11-24',
    '12,Monday,Closed Won,78139,Ana Lind,2026-09-01,2026-11-23 15:00,2026-11-24',
    '13,Last quarter,Closed Won,100000,Ana Lind,2026-07-01,2026-09-15,2026-11-24',
    '14,Ahead,Contract Sent,40000,Ana Lind,2026-10-01,2026-12-20,2026-11-24',
    '15,The biggest,Closed Won,500000,Zoe Newton,2026-10-05,2026-11-02,2026-11-24',
  ].join('\n'),
};

describe('the first day with somebody’s files', () => {
  let folder = { path: '', remove: async () => {} };
  let database: Database;
  let portal: Portal;
  let store: PortalStore;
  let degraded: readonly string[];

  beforeAll(async () => {
    folder = await givenFolder();
    const given = await givenFiles(folder.path, files);
    const { world } = await importWorld({ files: given, now, portalId: PORTAL_ID });
    const clock = () => now;
    portal = await openPortal(world, {
      limits: { burst: null, search: null, daily: null },
      clock,
    });
    const { source, writer } = hubspotPortal({
      accessToken: portal.token,
      basePath: portal.url,
      limits: noLimits,
      clock,
    });
    database = await openTestDatabase();
    store = database.portal(PORTAL_ID);
    const tools = portalTools(store, source, clock, 0, { mail: null, crm: writer });
    ({ degraded } = await bringUpToDate(tools, { progress: () => {} }));
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await portal.close();
    await folder.remove();
  });

  test('claims nothing of a score of last week: what the fields were then is not in the files', async () => {
    for (const id of ['1', '2']) {
      const card = await store.leadCard(id);
      expect(card?.scored).not.toBeNull();
      expect(card?.weekAgo).toBeNull();
    }
  });

  test('rebuilds what was won by close dates, and says that it did', async () => {
    const told = await anaChanges();
    const { week } = goalChangesSchema.parse(told?.changes);
    if (week.basis !== 'facts') throw new Error('There is no forecast to compare with yet.');
    expect([week.won.from, week.won.to]).toEqual(['213152', '291291']);
    expect(week.won.lines.map(({ kind, amount }) => [kind, amount])).toEqual([['won', '78139']]);
    expect([week.open.from, week.open.to]).toEqual(['40000', '40000']);
    expect(week.rebuilt).toBe(4);
  });

  test('names the best seller, of whom no target can be assumed, with the reason', async () => {
    const reading = { store, schema: () => store.readSchema(), viewer: operatorViewer };
    const page = await readPacePage({ ...reading, clock: () => now }, { order: 'name', offset: 0 });
    if (page.state !== 'shown') throw new Error(page.state);
    const unmeasured = page.rows.filter(({ kind }) => kind === 'unmeasured');
    expect(unmeasured.map(({ goal }) => goalTitle(goal, english))).toEqual([
      'Zoe Newton, Q4 2026: revenue',
    ]);
    const mends = unmeasured.flatMap(({ goal }) =>
      goal.smart.letters.flatMap(({ mend }) =>
        mend === null ? [] : [smartSentence(mend, english)],
      ),
    );
    expect(mends).toContain(
      'Set a target: none can be assumed, because they won nothing in the period before.',
    );
    expect(degraded).toContain(
      'No target is assumed for Zoe Newton: they win deals now, and won none in the quarter before. Set their goals.',
    );
  });

  async function anaChanges() {
    const schema = await store.readSchema();
    const ana = schema?.owners.find(({ name }) => name === 'Ana Lind');
    return store.goalChanges(`assumed:${ana?.id}:Q4 2026`);
  }
});
