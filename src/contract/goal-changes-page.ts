import * as z from 'zod';
import { goalChangesSchema } from './goal-changes.ts';
import { isGoalKey } from './goal-key.ts';

/** The page is asked for with the goal's key: see goal-key.ts. */
export const goalChangesQuery = z.strictObject({
  goal: z
    .string()
    .regex(/^(?:[0-9a-f]{2}){1,400}$/, {
      abort: true,
      error: 'the key of a goal: hexadecimal digits',
    })
    .refine(isGoalKey, 'the key of a goal: the UTF-8 of its id in hexadecimal digits'),
});

/** What changed for one goal, by state. `not told`: it does not run, counts something else than deals, or no run was over since. */
export const goalChangesPageSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), changes: goalChangesSchema }),
  z.object({ state: z.literal('not told') }),
  z.object({ state: z.literal('not allowed') }),
]);
export type GoalChangesPage = z.infer<typeof goalChangesPageSchema>;
