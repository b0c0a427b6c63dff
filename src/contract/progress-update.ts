import * as z from 'zod';
import type { PeriodMessages } from '../domain/calendar/period-label.ts';
import type { MetricMessages } from '../domain/goals/metric.ts';
import type { ScopeMessages } from '../domain/goals/scope.ts';
import { saidChanceSchema, saidRangeSchema } from './forecast.ts';
import { goalChangeSchema } from './goal-changes.ts';
import { quantitySchema } from './quantity.ts';
import { toldSchema } from './told.ts';

/** The goal that a line is about. */
const goal = z.object({
  id: z.string(),
  period: toldSchema<PeriodMessages>(),
  metric: toldSchema<MetricMessages>(),
  isAssumed: z.boolean().describe('Nobody set the target'),
});

const line = {
  goal,
  who: toldSchema<ScopeMessages>()
    .nullable()
    .describe('The member of a team; null: the rep, or the team itself'),
};

const standing = {
  actual: quantitySchema,
  target: quantitySchema,
  attainment: z.number().describe('actual / target'),
};

const counted = z.int().nullable().describe('Null where the goal is not counted in deals');

/** One thing that an update says: facts, of which src/words/updates.ts makes sentences. */
export const updateLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('standing'),
    ...line,
    ...standing,
    verdict: z
      .enum(['not started', 'behind', 'on pace', 'ahead', 'reached', 'missed'])
      .nullable()
      .describe('Against the straight line; null where a forecast says more'),
  }),
  z.object({
    kind: z.literal('progress'),
    ...line,
    by: quantitySchema.describe('Below 0: something was taken back'),
    deals: counted,
    since: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('outlook'),
    ...line,
    chance: saidChanceSchema,
    range: saidRangeSchema,
  }),
  z.object({
    kind: z.literal('changed'),
    ...line,
    currency: z.string().nullable(),
    change: goalChangeSchema.describe('Of the forecast; its deals are not named'),
  }),
  z.object({
    kind: z.literal('new target'),
    ...line,
    before: quantitySchema,
    target: quantitySchema,
  }),
  z.object({
    kind: z.literal('needed'),
    ...line,
    runRate: quantitySchema,
    usual: quantitySchema.nullable(),
    daysLeft: z.int(),
  }),
  z.object({
    kind: z.literal('milestone'),
    ...line,
    share: z.union([z.literal(0.5), z.literal(0.9), z.literal(1)]),
  }),
  z.object({
    kind: z.literal('result'),
    ...line,
    ...standing,
    result: z.enum(['met', 'exceeded', 'missed']),
  }),
  z.object({
    kind: z.literal('beat forecast'),
    ...line,
    level: z.enum(['P50', 'P90']).describe('Above the middle, or above what one in ten would pass'),
    actual: quantitySchema,
    said: quantitySchema,
    saidAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('improved'),
    ...line,
    wins: z.int(),
    winsBefore: z.int(),
    isMost: z.boolean(),
  }),
  z.object({ kind: z.literal('rank'), ...line, place: z.int(), of: z.int() }),
]);
export type UpdateLineView = z.infer<typeof updateLineSchema>;

/** A progress update as it is kept and shown. */
export const progressUpdateSchema = z.object({
  madeAt: z.iso.datetime(),
  lines: z.array(updateLineSchema),
  moreGoals: z.int().describe('Running goals that are not told'),
  isNews: z.boolean().describe('False: nothing happened since the update before'),
});
export type ProgressUpdateView = z.infer<typeof progressUpdateSchema>;
