import type { ReadableGoals } from '../../domain/access/may-read-goal.ts';
import type { GoalForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import type { PaceOutline } from '../../domain/goals/pace-board.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type { GoalStanding, PacePageStore } from '../../use-cases/ports/pace-page-store.ts';
import { literal } from '../engine/sql-literal.ts';
import { upsert } from '../engine/table.ts';
import type { Tenant } from '../engine/tenant.ts';
import { decimalFrom } from '../rows/decimal-column.ts';
import { storedForecasts } from '../rows/forecast-row.ts';
import { type PaceRow, storedPaces } from '../rows/pace-row.ts';
import { planRows } from '../rows/plan-row.ts';

/** What the Pace tab reads, and the plans of goals. */
export function pacePageStore(tenant: Tenant): PacePageStore {
  return {
    paceOutlines: async (readable) => {
      const [rows] = await tenant.read<[OutlineRow]>([outlinesSql(readable)]);
      return rows.map(outlineFrom);
    },
    goalStandings: async (goalIds) => {
      const [rows] = await tenant.read<[StandingRow]>([standingsSql(goalIds)]);
      return rows.map(standingFrom);
    },
    replacePlans: (plans, plannedAt) =>
      tenant.inTransaction(async (query) => {
        await query('DELETE FROM pacekeeper.goal_plan');
        await upsert(
          query,
          planRows,
          [...plans].map(([goalId, plan]) => ({ goalId, plan, plannedAt })),
        );
      }),
  };
}

interface OutlineRow
  extends Pick<PaceOutline, 'scope' | 'metric' | 'currency' | 'verdict' | 'pace'> {
  readonly goal_id: string;
  readonly period_start: number | null;
  readonly period_end: number | null;
  readonly run_rate_needed: string | null;
  readonly run_rate_usual: string | null;
}

function outlinesSql(readable: ReadableGoals): string {
  const whose =
    readable === 'all'
      ? 'true'
      : `(owner_id = ANY (${literal(readable.ownerIds)}) OR team_id = ANY (${literal(readable.teamIds)}))`;
  return `SELECT goal_id, scope, metric, currency, period_start, period_end, verdict, pace,
      run_rate_needed, run_rate_usual
    FROM pacekeeper.goal_pace WHERE ${whose} ORDER BY goal_id`;
}

function outlineFrom(row: OutlineRow): PaceOutline {
  const { scope, metric, currency, verdict, pace, period_start: start, period_end: end } = row;
  return {
    goalId: row.goal_id,
    scope,
    metric,
    currency,
    period: start === null || end === null ? null : { start, end },
    verdict,
    pace,
    runRateNeeded: decimalFrom(row.run_rate_needed),
    runRateUsual: decimalFrom(row.run_rate_usual),
  };
}

type StandingRow = PaceRow & {
  readonly plan: GoalPlan | null;
} & (
    | { readonly forecast_at: null }
    | { readonly forecast_at: number; readonly forecast: GoalForecast }
  );

function standingsSql(goalIds: readonly string[]): string {
  return `SELECT paced.details, paced_at, planned.details AS plan,
      foreseen.details AS forecast, forecast_at
    FROM pacekeeper.goal_pace AS paced
    LEFT JOIN pacekeeper.goal_plan AS planned
      ON planned.portal_id = paced.portal_id AND planned.goal_id = paced.goal_id
    LEFT JOIN pacekeeper.goal_forecast AS foreseen
      ON foreseen.portal_id = paced.portal_id AND foreseen.goal_id = paced.goal_id
    WHERE paced.goal_id = ANY (${literal(goalIds)}) ORDER BY paced.goal_id`;
}

function standingFrom(row: StandingRow): GoalStanding {
  const forecast =
    row.forecast_at === null
      ? null
      : storedForecasts.from({ details: row.forecast, forecast_at: row.forecast_at });
  return { pace: storedPaces.from(row), forecast, plan: row.plan };
}
