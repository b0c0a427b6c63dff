import * as z from 'zod';
import { metricWords } from '../../domain/goals/defined/goal-entry.ts';
import { asSeen, changing } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';

const named = z.array(z.object({ id: z.string(), name: z.string() }));

const goal = z.object({
  id: z.string(),
  name: z.string().nullable(),
  whose: z.string(),
  metric: z.string(),
  period: z.string().nullable(),
  targets: z
    .array(z.object({ target: z.string(), from: z.string().nullable() }))
    .describe('In the order they take effect'),
  currency: z.string().nullable(),
  origin: z.enum(['hubspot', 'app', 'assumed']),
});
export type GoalSettingView = z.infer<typeof goal>;

/** Every goal, and what a new one may name. */
export const goalsSettingsPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    ...asSeen,
    goals: z.array(goal),
    metrics: z.array(z.enum(metricWords)),
    reps: named,
    teams: named,
    stages: named.describe('Lifecycle stages'),
    properties: named.describe('Deal properties that hold numbers'),
    homeCurrency: z.string(),
    today: z.iso.date(),
  }),
  notSynced,
  notAllowed,
]);
export type GoalsSettingsPage = z.infer<typeof goalsSettingsPageSchema>;

const MOST_ENTRIES = 2_000;
const id = z.string().min(1).max(200);
const { key, seen, dryRun } = changing;
const shared = { key, seen };

/** Does something to the goals that are defined in Pacekeeper. */
export const changeGoalsRequest = z.discriminatedUnion('act', [
  z.strictObject({
    ...shared,
    act: z.literal('define'),
    goals: z.array(z.unknown()).max(MOST_ENTRIES).describe('Read by goalEntrySchema'),
    splits: z.array(z.unknown()).max(MOST_ENTRIES).default([]).describe('Read by splitEntrySchema'),
    dryRun,
  }),
  z.strictObject({
    ...shared,
    act: z.literal('read'),
    text: z.string().min(1).max(900_000).describe('A goals file as text: CSV or JSON'),
    dryRun: z.boolean().default(true),
  }),
  z.strictObject({
    ...shared,
    act: z.literal('set target'),
    id,
    target: z.string().max(70),
    from: z.string().max(20).nullable().describe('The first day; null: today'),
  }),
  z.strictObject({
    ...shared,
    act: z.literal('remove'),
    ids: z.array(id).min(1).max(MOST_ENTRIES),
  }),
]);
export type ChangeGoalsRequest = z.infer<typeof changeGoalsRequest>;
