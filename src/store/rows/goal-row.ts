import { Decimal } from 'decimal.js';
import type { Goal, GoalMetric, GoalOrigin, GoalScope, Ramp } from '../../domain/crm/goal.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { Table } from '../engine/table.ts';
import { decimalFrom, decimalText, tooLong } from './decimal-column.ts';

/** What HubSpot says of a goal, as stored. */
export interface SyncedGoalRow {
  readonly id: string;
  readonly name: string | null;
  readonly metric: GoalMetric | null;
  readonly scope: GoalScope;
  readonly period_start: number | null;
  readonly period_end: number | null;
  readonly target: string | null;
  readonly currency: string | null;
  readonly pipeline_ids: readonly string[];
  readonly origin: GoalOrigin;
  readonly rejected: readonly RejectedValue[];
}

/** A goal as stored, with what is only said in Pacekeeper. */
export interface GoalRow extends SyncedGoalRow {
  readonly ramp: Ramp | null;
  readonly parent_id: string | null;
  readonly incentive: string | null;
}

/** A target from a moment on, as JSON. */
export interface VersionJson {
  readonly target: string;
  readonly from: Instant;
}

/** A goal's row with its versions, as JSON and as it is read. */
export interface GoalJson extends GoalRow {
  readonly versions: readonly VersionJson[];
}

const synced: Table<SyncedGoalRow> = {
  name: 'pacekeeper.goal',
  key: ['id'],
  columns: {
    id: 'text',
    name: 'text',
    metric: 'jsonb',
    scope: 'jsonb',
    period_start: 'bigint',
    period_end: 'bigint',
    target: 'numeric',
    currency: 'text',
    pipeline_ids: 'text[]',
    origin: 'text',
    rejected: 'jsonb',
  },
};

const table: Table<GoalRow> = {
  ...synced,
  columns: { ...synced.columns, ramp: 'jsonb', parent_id: 'text', incentive: 'text' },
};

/** HubSpot's goals and their rows: what is only said in Pacekeeper is left as it is. */
export const syncedGoalRows = {
  table: synced,
  to: (goal: Goal): SyncedGoalRow => ({
    id: goal.id,
    name: goal.name,
    metric: goal.metric,
    scope: goal.scope,
    period_start: goal.period?.start ?? null,
    period_end: goal.period?.end ?? null,
    target: decimalText(goal.target),
    currency: goal.currency,
    pipeline_ids: goal.pipelineIds,
    origin: goal.origin,
    rejected: [...goal.rejected, ...tooLong({ target: goal.target })],
  }),
};

/** Goals and their rows. */
export const goalRows = {
  table,
  to: (goal: Goal): GoalJson => ({
    ...syncedGoalRows.to(goal),
    ramp: goal.ramp,
    parent_id: goal.parentId,
    incentive: goal.incentive,
    versions: goal.versions.map(({ target, from }) => ({ target: target.toFixed(), from })),
  }),
  from: (row: GoalJson): Goal => ({
    id: row.id,
    name: row.name,
    metric: row.metric,
    scope: row.scope,
    period:
      row.period_start === null || row.period_end === null
        ? null
        : { start: row.period_start, end: row.period_end },
    target: decimalFrom(row.target),
    versions: row.versions.map(({ target, from }) => ({ target: new Decimal(target), from })),
    ramp: row.ramp,
    currency: row.currency,
    pipelineIds: row.pipeline_ids,
    parentId: row.parent_id,
    incentive: row.incentive,
    origin: row.origin,
    rejected: row.rejected,
  }),
};

/** The versions of the goal in scope as a JSON list, for a SELECT; of those that take effect at once, the one said last. */
export const versionsJson = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('target', version.target::text, 'from', version.effective_from)
    ORDER BY version.effective_from), '[]')
  FROM (
    SELECT DISTINCT ON (effective_from) effective_from, target FROM pacekeeper.goal_target
    WHERE goal_target.portal_id = goal.portal_id AND goal_target.goal_id = goal.id
    ORDER BY effective_from, said_at DESC
  ) AS version
)`;
