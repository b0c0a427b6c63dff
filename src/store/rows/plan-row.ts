import type { Instant } from '../../domain/crm/time.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type { Table } from '../engine/table.ts';

/** A goal's plan as stored: it is plain data. */
export interface PlanRow {
  readonly goal_id: string;
  readonly details: GoalPlan;
  readonly planned_at: number;
}

const table: Table<PlanRow> = {
  name: 'pacekeeper.goal_plan',
  key: ['goal_id'],
  columns: { goal_id: 'text', details: 'jsonb', planned_at: 'bigint' },
};

/** Plans and their rows. */
export const planRows = {
  table,
  to: (goalId: string, plan: GoalPlan, plannedAt: Instant): PlanRow => ({
    goal_id: goalId,
    details: plan,
    planned_at: plannedAt,
  }),
};
