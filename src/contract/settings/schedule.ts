import * as z from 'zod';
import { readingRhythms } from '../../domain/sync/sync-schedule.ts';
import { actKey } from '../act-key.ts';
import { notAllowed } from './common.ts';

/** When the portal is read. */
export const scheduleForm = z.strictObject({
  every: z.enum(readingRhythms),
  hour: z.int().min(0).max(23).describe("Of a nightly run, in the portal's time zone"),
  paused: z.boolean(),
});

/** Asks for a run at once. */
export const runNowRequest = z.strictObject({ key: actKey });

export const runNowAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asked') }),
  notAllowed,
]);
export type RunNowAnswer = z.infer<typeof runNowAnswerSchema>;
