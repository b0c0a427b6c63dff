import * as z from 'zod';
import { actor, notAllowed } from './common.ts';

/** What was done to the configuration, or taken out of it; the latest first. */
export const auditAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    entries: z.array(
      z.object({
        number: z.int().describe('To ask for what came before: `?below=`'),
        at: z.iso.datetime(),
        by: actor,
        via: z.enum(['settings page', 'home page', 'command line', 'schedule']),
        subject: z.enum(['rules', 'roles', 'settings', 'files', 'personas', 'goals', 'calendar']),
        act: z.string(),
        differences: z.array(z.string()),
      }),
    ),
    more: z.boolean(),
  }),
  notAllowed,
]);
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;
