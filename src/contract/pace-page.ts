import * as z from 'zod';
import type { PeriodMessages } from '../domain/calendar/period-label.ts';
import type { MetricMessages } from '../domain/goals/metric.ts';
import { forecastSchema } from './forecast.ts';
import { goalSchema, paceSchema } from './goal-pacing-card.ts';
import { quantitySchema } from './quantity.ts';
import { toldSchema } from './told.ts';

/** How the goals of the Pace tab are ordered: by name, or who needs help first (for managers alone). */
export const paceOrders = ['name', 'help'] as const;
export type PaceOrder = (typeof paceOrders)[number];

/** Which goals are asked for: in what order, and how many to pass over. */
export const pacePageQuery = z.strictObject({
  order: z.enum(paceOrders).optional(),
  offset: z
    .string()
    .regex(/^\d{1,6}$/, 'how many goals to pass over: 1 to 6 digits')
    .optional(),
});

const rowSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paced'),
    goal: goalSchema,
    pace: paceSchema,
    forecast: forecastSchema
      .pick({ chance: true, range: true })
      .nullable()
      .describe('Null while the period does not run, and until the first forecast'),
  }),
  z.object({ kind: z.literal('unmeasured'), goal: goalSchema }),
]);
export type PaceRowView = z.infer<typeof rowSchema>;

/** What goals that are alike count, and for when. */
const goalKind = z.object({
  period: toldSchema<PeriodMessages>().nullable(),
  metric: toldSchema<MetricMessages>(),
});
export type GoalKindView = z.infer<typeof goalKind>;

const summarySchema = z.object({
  running: z.int(),
  behind: z.int(),
  reached: z.int(),
  notStarted: z.int(),
  unmeasured: z.int().describe('Goals that cannot be paced'),
  together: z
    .object({
      what: goalKind,
      goals: z.int().describe('How many goals are added up'),
      needed: quantitySchema.describe('For each working day that is left'),
      usual: quantitySchema.nullable().describe('Of the goals of which it is known'),
      usualKnown: z.int(),
    })
    .nullable()
    .describe('The goals that are most alike, added up; null when none runs'),
});
export type BoardSummaryView = z.infer<typeof summarySchema>;

const scoreboardSchema = z.object({
  what: goalKind,
  currency: z.string().nullable().describe('ISO 4217; null for counts'),
  methods: forecastSchema.shape.methods,
});
export type ScoreboardView = z.infer<typeof scoreboardSchema>;

const shownSchema = z.object({
  state: z.literal('shown'),
  isOwn: z.boolean().describe('The goals are those of whoever looks, and no others'),
  summary: summarySchema,
  order: z.enum(paceOrders),
  canOrder: z.boolean().describe('Whether who looks may see who needs help first'),
  rows: z.array(rowSchema),
  scoreboards: z
    .array(scoreboardSchema)
    .describe('Of each metric and period that is forecast, the one with the most goals first'),
  offset: z.int().describe('How many goals come before these rows'),
  pageSize: z.int(),
  total: z.int(),
  pacedAt: z.iso.datetime().nullable(),
});
export type ShownPace = z.infer<typeof shownSchema>;

/** Why there is no goal to show. */
export const noGoalsReasons = ['not an owner', 'no goals'] as const;

/** The Pace tab of the home page, by state. */
export const pacePageSchema = z.discriminatedUnion('state', [
  shownSchema,
  z.object({ state: z.literal('no goals'), reason: z.enum(noGoalsReasons) }),
  z.object({ state: z.literal('not paced') }),
  z.object({ state: z.literal('not allowed') }),
]);
export type PacePage = z.infer<typeof pacePageSchema>;
