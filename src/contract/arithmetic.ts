import * as z from 'zod';
import { quantitySchema } from './quantity.ts';

const line = z.object({
  what: z.string().describe('In words'),
  from: z.iso.datetime().nullable().describe('From when on, where that matters'),
  amount: quantitySchema.describe('With its sign'),
});
export type ArithmeticLineView = z.infer<typeof line>;

/** How the numbers of a pace come about. Each list adds up to its number exactly; empty: nothing to explain. */
export const arithmeticSchema = z.object({
  target: z.array(line),
  actual: z.array(line),
  expected: z.array(line),
});
export type ArithmeticView = z.infer<typeof arithmeticSchema>;

/** A group's goal beside those below it: parts and mismatch add up to its target exactly. */
export const rollUpSchema = z.object({
  parts: z.array(z.object({ whose: z.string(), target: quantitySchema })),
  mismatch: quantitySchema.describe(
    'Above 0: the parts do not reach the target; below 0: they ask for more',
  ),
  leftOut: z.array(z.object({ reason: z.string(), count: z.int() })),
});
export type RollUpView = z.infer<typeof rollUpSchema>;
