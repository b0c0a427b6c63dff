import { Decimal } from 'decimal.js';
import type { Goal, TargetVersion } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { type Codec, columnsOf, type Part, type Stored, tableOf } from '../engine/columns.ts';
import { decimal, exactDecimal, rejectedWith } from './decimal-column.ts';

const periodColumns: Part<
  Period | null,
  { readonly period_start: number | null; readonly period_end: number | null }
> = {
  columns: { period_start: 'bigint', period_end: 'bigint' },
  to: (period) => ({ period_start: period?.start ?? null, period_end: period?.end ?? null }),
  from: ({ period_start: start, period_end: end }) =>
    start === null || end === null ? null : { start, end },
};

const versionList: Codec<
  readonly TargetVersion[],
  readonly { readonly target: string; readonly from: Instant }[]
> = {
  type: 'jsonb',
  to: (versions) => versions.map(({ target, from }) => ({ target: target.toFixed(), from })),
  from: (versions) => versions.map(({ target, from }) => ({ target: new Decimal(target), from })),
};

const synced = {
  id: 'text',
  name: 'text',
  metric: 'jsonb',
  scope: 'jsonb',
  period: periodColumns,
  target: decimal,
  currency: 'text',
  pipelineIds: 'text[]',
  origin: 'text',
  rejected: rejectedWith<Pick<Goal, 'target'>>(({ target }) => ({ target })),
} as const;

/** What is only said in Pacekeeper. */
const own = { ramp: 'jsonb', parentId: 'text', incentive: 'text' } as const;

/** HubSpot's goals and their rows: what is only said in Pacekeeper is left as it is. */
export const syncedGoalRows = tableOf<Pick<Goal, keyof typeof synced>>()(
  'pacekeeper.goal',
  ['id'],
  synced,
);

/** Goals that are set in Pacekeeper, and their rows. */
const setGoals = tableOf<Omit<Goal, 'versions'> & { readonly firstSeenAt: Instant }>()(
  'pacekeeper.goal',
  ['id'],
  { ...synced, ...own, firstSeenAt: 'bigint' },
);
export const setGoalRows: typeof setGoals = { ...setGoals, writtenOnce: ['first_seen_at'] };

/** Goals with their versions, as they are read and kept with paces. */
export const wholeGoals = columnsOf<Goal>()({ ...synced, ...own, versions: versionList });

export type GoalJson = Stored<typeof wholeGoals>;

interface SaidTarget extends TargetVersion {
  readonly goalId: string;
  readonly saidAt: Instant;
}

/** Targets that goals had from a moment on, as said at one. */
export const targetRows = tableOf<SaidTarget>()(
  'pacekeeper.goal_target',
  ['goal_id', 'effective_from', 'said_at'],
  {
    goalId: 'text',
    from: { column: 'effective_from', type: 'bigint' },
    saidAt: 'bigint',
    target: exactDecimal,
  },
);

interface Share {
  readonly dealId: string;
  readonly ownerId: string;
  readonly percent: Decimal;
}

/** Shares of deals that count for several owners. */
export const shareRows = tableOf<Share>()('pacekeeper.deal_split', ['deal_id', 'owner_id'], {
  dealId: 'text',
  ownerId: 'text',
  percent: exactDecimal,
});

/** The versions of the goal in scope as a JSON list, for a SELECT; of those that take effect at once, the one said last. */
const versionsJson = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('target', version.target::text, 'from', version.effective_from)
    ORDER BY version.effective_from), '[]')
  FROM (
    SELECT DISTINCT ON (effective_from) effective_from, target FROM pacekeeper.goal_target
    WHERE goal_target.portal_id = goal.portal_id AND goal_target.goal_id = goal.id
    ORDER BY effective_from, said_at DESC
  ) AS version
)`;

/** The goals with their versions, for the FROM of a SELECT of {@link wholeGoals}. */
export const goalsWithVersions = `pacekeeper.goal CROSS JOIN LATERAL (SELECT ${versionsJson} AS versions) AS known`;
