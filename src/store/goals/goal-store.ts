import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { GoalStore, GoalToSave } from '../../use-cases/ports/goal-store.ts';
import { columnList, select, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import {
  type GoalJson,
  goalsWithVersions,
  setGoalRows,
  shareRows,
  targetRows,
  wholeGoals,
} from '../rows/goal-row.ts';
import type { Changer } from '../settings/change-store.ts';

/** Goals and splits that are defined in Pacekeeper. */
export function goalStore(tenant: Tenant): GoalStore {
  return {
    dealSplits: () => tenant.inTransaction(readSplits),
  };
}

/** How they are changed. */
export const goalChanger: Changer<'goals'> = {
  read: async (query) => ({ goals: await readGoals(query), splits: await readSplits(query) }),
  write: async (query, { save, remove, splits }, { at }) => {
    await writeGoals(query, save, at);
    await deleteGoals(query, remove);
    await writeSplits(query, splits);
  },
};

/** Every goal of the portal's, whoever set it, with its versions. */
export async function readGoals(query: Query): Promise<Goal[]> {
  const rows = await query<GoalJson>(
    `SELECT ${columnList(wholeGoals)} FROM ${goalsWithVersions} ORDER BY id`,
  );
  return rows.map(wholeGoals.from);
}

async function writeGoals(
  query: Query,
  goals: readonly GoalToSave[],
  saidAt: Instant,
): Promise<void> {
  await upsert(
    query,
    setGoalRows,
    goals.map(({ goal }) => ({ ...goal, firstSeenAt: saidAt })),
  );
  await upsert(
    query,
    targetRows,
    goals.flatMap(({ goal, newVersions }) =>
      newVersions.map((version) => ({ ...version, goalId: goal.id, saidAt })),
    ),
  );
}

async function deleteGoals(query: Query, ids: readonly string[]): Promise<void> {
  const removed = await query<{ id: string }>(
    `DELETE FROM pacekeeper.goal WHERE id = ANY($1) AND origin = 'app' RETURNING id`,
    [ids],
  );
  await query('DELETE FROM pacekeeper.goal_target WHERE goal_id = ANY($1)', [
    removed.map(({ id }) => id),
  ]);
}

async function writeSplits(query: Query, splits: readonly DealSplit[]): Promise<void> {
  await query('DELETE FROM pacekeeper.deal_split WHERE deal_id = ANY($1)', [
    splits.map(({ dealId }) => dealId),
  ]);
  await upsert(
    query,
    shareRows,
    splits.flatMap(({ dealId, shares }) => shares.map((share) => ({ ...share, dealId }))),
  );
}

async function readSplits(query: Query): Promise<DealSplit[]> {
  const all = await select(query, shareRows, 'ORDER BY deal_id, owner_id');
  return [...Map.groupBy(all, ({ dealId }) => dealId)].map(([dealId, shares]) => ({
    dealId,
    shares: shares.map(({ ownerId, percent }) => ({ ownerId, percent })),
  }));
}
