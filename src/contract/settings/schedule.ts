import * as z from 'zod';
import { actKey } from '../act-key.ts';
import { asSeen, changing } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';

const schedule = z.strictObject({
  every: z.enum(['as the service', 'hourly', 'every 4 hours', 'nightly']),
  hour: z.int().min(0).max(23).describe("Of a nightly run, in the portal's time zone"),
  paused: z.boolean(),
});

/** When the portal is read. */
export const schedulePageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    ...asSeen,
    timeZone: z.string().describe("HubSpot's"),
    schedule,
  }),
  notSynced,
  notAllowed,
]);
export type SchedulePage = z.infer<typeof schedulePageSchema>;

/** Sets when the portal is read. */
export const changeScheduleRequest = z.strictObject({
  ...changing,
  schedule,
});
export type ChangeScheduleRequest = z.infer<typeof changeScheduleRequest>;

/** Asks for a run at once. */
export const runNowRequest = z.strictObject({ key: actKey });

export const runNowAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asked') }),
  notAllowed,
]);
export type RunNowAnswer = z.infer<typeof runNowAnswerSchema>;
