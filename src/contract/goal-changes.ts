import * as z from 'zod';
import { changeKinds } from '../domain/goals/changes/change-kinds.ts';
import { decimalText } from './signals.ts';

/** One reason why a number changed. Its amount is exactly the sum over its deals, those that are not named included. */
const changeLineSchema = z.object({
  kind: z.enum(changeKinds),
  amount: decimalText,
  deals: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        ownerId: z.string().nullable(),
        amount: decimalText,
      }),
    )
    .describe('The largest'),
  others: z.int().min(0).describe('How many more deals there are'),
});
export type ChangeLineView = z.infer<typeof changeLineSchema>;

/** A number at two moments, and why it changed: the lines sum exactly to `amount`. */
const sumChangeSchema = z.object({
  from: decimalText,
  to: decimalText,
  amount: decimalText,
  lines: z.array(changeLineSchema).describe('Largest change first'),
});
export type SumChangeView = z.infer<typeof sumChangeSchema>;

const span = {
  from: z.iso.datetime().describe('The earlier moment'),
  to: z.iso.datetime(),
};

/**
 * What changed for a goal between two moments. `forecast`: of what is foreseen, against the target, from one stored snapshot to
 * another. `facts`: of what was won and of what is open and due in the period, rebuilt from the deals' recorded values; shown where there is no snapshot yet.
 */
export const goalChangeSchema = z.discriminatedUnion('basis', [
  z.object({
    basis: z.literal('forecast'),
    ...span,
    forecast: sumChangeSchema.describe('`amount` is of forecast less target'),
  }),
  z.object({
    basis: z.literal('facts'),
    ...span,
    won: sumChangeSchema,
    open: sumChangeSchema,
    openWithoutAmount: z.int().min(0),
    rebuilt: z
      .int()
      .min(0)
      .default(0)
      .describe('Deals whose past is not recorded, and rebuilt from their create and close dates'),
  }),
]);
export type GoalChangeView = z.infer<typeof goalChangeSchema>;

/** What changed for a goal since last Monday, in its unit. */
export const sinceMondaySchema = z.object({
  currency: z.string().nullable().describe('ISO 4217; null for a count'),
  change: goalChangeSchema,
});

/** What changed for a goal since yesterday, since last Monday, and since its period began, in the unit of the goal. */
export const goalChangesSchema = z.object({
  currency: z.string().nullable().describe('ISO 4217; null for a count'),
  yesterday: goalChangeSchema,
  week: goalChangeSchema,
  period: goalChangeSchema,
});
export type GoalChanges = z.infer<typeof goalChangesSchema>;
