import * as z from 'zod';
import type { LeftOutMessages } from '../domain/goals/left-out.ts';
import { toldSchema } from './told.ts';

/** Records that a number leaves out, by reason. */
export const leftOutSchema = z.array(
  z.object({ reason: toldSchema<LeftOutMessages>(), count: z.int() }),
);
export type LeftOutView = z.infer<typeof leftOutSchema>;
