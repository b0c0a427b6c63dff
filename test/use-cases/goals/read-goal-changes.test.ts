import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { goalChangesPageSchema } from '../../../src/contract/goal-changes-page.ts';
import type { Role, Viewer } from '../../../src/domain/access/viewer.ts';
import type { GoalScope } from '../../../src/domain/crm/goal.ts';
import type { Database } from '../../../src/store/engine/database.ts';
import { readGoalChanges } from '../../../src/use-cases/goals/read-goal-changes.ts';
import type { PortalStore } from '../../../src/use-cases/ports/portal-store.ts';
import { goalOf, measuredOf, schemaOf } from '../../battery/store-records.ts';
import { owner } from '../../domain/goals/sales-team.ts';
import { goalChanges } from '../../support/goal-changes.ts';
import { openTestDatabase } from '../../support/test-database.ts';

let database: Database;
let store: PortalStore;

/** Goals of Ana, of Ben, of their team north and of the company; each says what became of a deal of Ben's. */
const scopes: Readonly<Record<string, GoalScope>> = {
  ana: { kind: 'rep', ownerId: 'ana' },
  ben: { kind: 'rep', ownerId: 'ben' },
  north: { kind: 'team', teamId: 'north' },
  all: { kind: 'company' },
  silent: { kind: 'rep', ownerId: 'ana' },
};
beforeAll(async () => {
  database = await openTestDatabase();
  store = database.portal(1);
  await store.saveSchema({
    ...schemaOf(1),
    owners: [owner('ana', ['north']), owner('ben', ['north']), owner('cid', ['south'])],
  });
  const goals = Object.entries(scopes).map(([id, scope]) => goalOf(id, { scope }));
  await store.replacePaces(goals.map((goal) => ({ pace: measuredOf(goal, 1), pacedAt: 1 })));
  const told = Object.keys(scopes).filter((id) => id !== 'silent');
  await store.replaceGoalChanges(
    told.map((goalId) => ({ goalId, changes: goalChanges('Deal of Ben', 'ben') })),
  );
}, 60_000);
afterAll(() => database.close());

const viewer = (role: Role, ownerId: string | null, teamIds: readonly string[] = []): Viewer => ({
  userId: '1',
  role,
  ownerId,
  teamIds,
});
const ana = viewer('rep', 'ana', ['north']);
const boss = viewer('manager', 'cid', ['north']);
const admin = viewer('admin', null);

async function read(who: Viewer, goalId: string, from: PortalStore = store) {
  const answer = await readGoalChanges(
    { store: from, schema: () => from.readSchema(), viewer: who },
    goalId,
  );
  return goalChangesPageSchema.parse(answer);
}

describe('What changed for a goal', () => {
  test.each([
    ['a rep their own', ana, ['ana']],
    ['a manager that of their team and of its members', boss, ['ana', 'ben', 'north']],
    ['an admin all', admin, ['ana', 'ben', 'north', 'all']],
    ['a marketer none', viewer('marketer', null), []],
  ])('is shown to %s', async (_, who, allowed) => {
    for (const goalId of ['ana', 'ben', 'north', 'all']) {
      const { state } = await read(who, goalId);
      expect([goalId, state]).toEqual([goalId, allowed.includes(goalId) ? 'shown' : 'not allowed']);
    }
  });

  test('names only deals that the viewer may see, and counts the others', async () => {
    const [own, whole] = [await read(ana, 'ana'), await read(boss, 'ana')];
    expect(JSON.stringify(whole)).toContain('Deal of Ben');
    expect(JSON.stringify(own)).not.toContain('Deal of Ben');
    if (own.state !== 'shown' || own.changes.period.basis !== 'facts') throw new Error(own.state);
    const { open } = own.changes.period;
    expect(open.lines[1]).toMatchObject({ kind: 'slipped', deals: [], others: 3 });
  });

  test('is not told where nothing was worked out, of goals that there are not, and before the first sync', async () => {
    expect((await read(ana, 'silent')).state).toBe('not told');
    expect((await read(admin, 'no such goal')).state).toBe('not told');
    expect((await read(boss, 'no such goal')).state).toBe('not allowed');
    expect((await read(admin, 'ana', database.portal(2))).state).toBe('not told');
  });
});
