import * as z from 'zod';
import { actKey } from './act-key.ts';

/** Whether somebody wants their updates by e-mail. */
export const ownUpdatesRequest = z.strictObject({
  key: actKey,
  email: z.enum(['on', 'off'], { error: 'on or off' }),
});
export type OwnUpdatesRequest = z.infer<typeof ownUpdatesRequest>;

/** What holds now, or why nothing was changed. */
export const ownUpdatesAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), isOn: z.boolean() }),
  z.object({
    state: z.literal('refused'),
    cause: z.enum(['not allowed', 'key used']),
    why: z.string(),
  }),
]);
export type OwnUpdatesAnswer = z.infer<typeof ownUpdatesAnswerSchema>;
