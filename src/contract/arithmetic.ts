import * as z from 'zod';
import type { ArithmeticMessages } from '../domain/goals/arithmetic/lines.ts';
import type { ScopeMessages } from '../domain/goals/scope.ts';
import { leftOutSchema } from './left-out.ts';
import { quantitySchema } from './quantity.ts';
import { toldSchema } from './told.ts';

const line = z.object({
  what: toldSchema<ArithmeticMessages>(),
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
  parts: z.array(z.object({ whose: toldSchema<ScopeMessages>(), target: quantitySchema })),
  mismatch: quantitySchema.describe(
    'Above 0: the parts do not reach the target; below 0: they ask for more',
  ),
  leftOut: leftOutSchema,
});
export type RollUpView = z.infer<typeof rollUpSchema>;
