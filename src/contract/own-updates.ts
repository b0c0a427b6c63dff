import * as z from 'zod';
import { languages } from '../domain/told/language.ts';
import { actKey } from './act-key.ts';

/** Whether somebody wants their updates by e-mail. */
export const ownUpdatesRequest = z.strictObject({
  key: actKey,
  email: z.enum(['on', 'off'], { error: 'on or off' }),
  language: z
    .enum(languages, { error: `one of ${languages.join(', ')}` })
    .exactOptional()
    .describe('Of the mails; left out: as before'),
});
export type OwnUpdatesRequest = z.infer<typeof ownUpdatesRequest>;

/** What holds now, or why nothing was changed. */
export const ownUpdatesAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), isOn: z.boolean(), language: z.enum(languages) }),
  z.object({
    state: z.literal('refused'),
    cause: z.enum(['not allowed', 'key used']),
  }),
]);
export type OwnUpdatesAnswer = z.infer<typeof ownUpdatesAnswerSchema>;
