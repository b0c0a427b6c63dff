import { Decimal } from 'decimal.js';
import type { DealSplit } from '../../domain/crm/deal-split.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { GoalStore, GoalToSave } from '../../use-cases/ports/goal-store.ts';
import { columnList, type Table, upsert } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { type GoalJson, type GoalRow, goalRows, versionsJson } from '../rows/goal-row.ts';
import type { Changer } from '../settings/change-store.ts';

interface SplitRow {
  readonly deal_id: string;
  readonly owner_id: string;
  readonly percent: string;
}
const splitTable: Table<SplitRow> = {
  name: 'pacekeeper.deal_split',
  key: ['deal_id', 'owner_id'],
  columns: { deal_id: 'text', owner_id: 'text', percent: 'numeric' },
};

const ownGoals: Table<GoalRow & { readonly first_seen_at: Instant }> = {
  ...goalRows.table,
  columns: { ...goalRows.table.columns, first_seen_at: 'bigint' },
  writtenOnce: ['first_seen_at'],
};

interface TargetRow {
  readonly goal_id: string;
  readonly effective_from: Instant;
  readonly said_at: Instant;
  readonly target: string;
}
const targets: Table<TargetRow> = {
  name: 'pacekeeper.goal_target',
  key: ['goal_id', 'effective_from', 'said_at'],
  columns: { goal_id: 'text', effective_from: 'bigint', said_at: 'bigint', target: 'numeric' },
};

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
    `SELECT ${columnList(goalRows.table)}, ${versionsJson} AS versions
     FROM pacekeeper.goal ORDER BY id`,
  );
  return rows.map(goalRows.from);
}

async function writeGoals(
  query: Query,
  goals: readonly GoalToSave[],
  saidAt: Instant,
): Promise<void> {
  const rows = goals.map(({ goal }) => ({ ...goalRows.to(goal), first_seen_at: saidAt }));
  await upsert(query, ownGoals, rows);
  await upsert(
    query,
    targets,
    goals.flatMap((each) => targetRows(each, saidAt)),
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
  await upsert(query, splitTable, splits.flatMap(splitRows));
}

function targetRows({ goal, newVersions }: GoalToSave, saidAt: Instant): TargetRow[] {
  return newVersions.map(({ target, from }) => ({
    goal_id: goal.id,
    effective_from: from,
    said_at: saidAt,
    target: target.toFixed(),
  }));
}

function splitRows({ dealId, shares }: DealSplit): SplitRow[] {
  return shares.map(({ ownerId, percent }) => ({
    deal_id: dealId,
    owner_id: ownerId,
    percent: percent.toFixed(),
  }));
}

async function readSplits(query: Query): Promise<DealSplit[]> {
  const rows = await query<SplitRow>(
    'SELECT deal_id, owner_id, percent FROM pacekeeper.deal_split ORDER BY deal_id, owner_id',
  );
  const byDeal = Map.groupBy(rows, ({ deal_id }) => deal_id);
  return [...byDeal].map(([dealId, shares]) => ({
    dealId,
    shares: shares.map(({ owner_id, percent }) => ({
      ownerId: owner_id,
      percent: new Decimal(percent),
    })),
  }));
}
