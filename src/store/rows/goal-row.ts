import type { Goal, GoalMetric, GoalOrigin, GoalScope } from '../../domain/crm/goal.ts';
import type { RejectedValue } from '../../domain/crm/property.ts';
import type { Table } from '../table.ts';
import { decimalFrom, decimalText, tooLong } from './decimal-column.ts';

/** A goal as stored. */
export interface GoalRow {
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

const table: Table<GoalRow> = {
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

/** Goals and their rows. */
export const goalRows = {
  table,
  to: (goal: Goal): GoalRow => ({
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
  from: (row: GoalRow): Goal => ({
    id: row.id,
    name: row.name,
    metric: row.metric,
    scope: row.scope,
    period:
      row.period_start === null || row.period_end === null
        ? null
        : { start: row.period_start, end: row.period_end },
    target: decimalFrom(row.target),
    currency: row.currency,
    pipelineIds: row.pipeline_ids,
    origin: row.origin,
    rejected: row.rejected,
  }),
};
