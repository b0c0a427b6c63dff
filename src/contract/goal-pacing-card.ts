import * as z from 'zod';
import type { PeriodMessages } from '../domain/calendar/period-label.ts';
import type { DealWarningMessages } from '../domain/coaching/warnings/deal-warnings.ts';
import type { MetricMessages } from '../domain/goals/metric.ts';
import type { ScopeMessages } from '../domain/goals/scope.ts';
import { arithmeticSchema, rollUpSchema } from './arithmetic.ts';
import { effectSchema, forecastSchema } from './forecast.ts';
import { sinceMondaySchema } from './goal-changes.ts';
import { leftOutSchema } from './left-out.ts';
import { quantitySchema } from './quantity.ts';
import { rejectedSchema } from './rejected.ts';
import { recordId } from './requests.ts';
import { moneySchema, signalsSchema } from './signals.ts';
import { smartSchema } from './smart.ts';
import { toldSchema } from './told.ts';

/** The card is asked for with its deal. */
export const goalPacingQuery = z.strictObject({ dealId: recordId });

export const goalSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  whose: toldSchema<ScopeMessages>().describe('The rep or team the goal belongs to'),
  metric: toldSchema<MetricMessages>(),
  origin: z.enum(['hubspot', 'app', 'assumed']),
  period: z
    .object({ start: z.iso.datetime(), end: z.iso.datetime(), label: toldSchema<PeriodMessages>() })
    .nullable(),
  smart: smartSchema,
});
export type GoalView = z.infer<typeof goalSchema>;

export const paceSchema = z.object({
  target: quantitySchema,
  actual: quantitySchema,
  expected: quantitySchema.describe('Target times the share of working days gone by'),
  pace: z.number().nullable().describe('actual / expected'),
  attainment: z.number().describe('actual / target'),
  verdict: z.enum(['not started', 'behind', 'on pace', 'ahead', 'reached', 'missed']),
  workingDays: z.object({ gone: z.int(), left: z.int(), total: z.int() }),
  runRateNeeded: quantitySchema.nullable(),
  runRateUsual: quantitySchema.nullable(),
  dealsCounted: z.int(),
  leftOut: leftOutSchema,
  arithmetic: arithmeticSchema,
  rollUp: rollUpSchema.nullable().describe("Of a team's or the company's goal with goals below it"),
  pacedAt: z.iso.datetime(),
});
export type PaceView = z.infer<typeof paceSchema>;

const dealSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  amount: moneySchema.nullable(),
  stage: z.string().nullable(),
  outcome: z.enum(['open', 'won', 'lost', 'unknown']),
  rejected: z.array(rejectedSchema),
});

/** Why a deal has no goal to show. `goals unavailable`: the portal's plan or our scopes do not give goals. */
export const noGoalReasons = ['no owner', 'no goal', 'goals unavailable'] as const;

const shownSchema = z.object({
  state: z.literal('shown'),
  deal: dealSchema,
  goal: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('paced'),
      goal: goalSchema,
      pace: paceSchema,
      forecast: forecastSchema
        .nullable()
        .describe('Null while the period does not run, and until the first forecast'),
      effect: effectSchema
        .nullable()
        .describe('Of this deal; null unless it is open and a chance is said'),
    }),
    z.object({ kind: z.literal('unmeasured'), goal: goalSchema }),
    z.object({ kind: z.literal('none'), reason: z.enum(noGoalReasons) }),
  ]),
  sinceMonday: sinceMondaySchema.nullable().describe('What changed for the goal'),
  signals: signalsSchema<DealWarningMessages>(),
});

/** What the goal-pacing card shows, by state. */
export const goalPacingCardSchema = z.discriminatedUnion('state', [
  shownSchema,
  z.object({ state: z.literal('not synced'), dealId: z.string() }),
  z.object({ state: z.literal('not allowed') }),
]);
export type GoalPacingCard = z.infer<typeof goalPacingCardSchema>;
export type ShownDeal = z.infer<typeof shownSchema>;
