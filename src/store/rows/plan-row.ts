import type { Instant } from '../../domain/crm/time.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import { tableOf } from '../engine/columns.ts';

interface DatedPlan {
  readonly goalId: string;
  readonly plan: GoalPlan;
  readonly plannedAt: Instant;
}

/** Plans and their rows: they are plain data. */
export const planRows = tableOf<DatedPlan>()('pacekeeper.goal_plan', ['goal_id'], {
  goalId: 'text',
  plan: { column: 'details', type: 'jsonb' },
  plannedAt: 'bigint',
});
