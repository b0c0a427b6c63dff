import * as z from 'zod';
import { auditSubjects } from '../../domain/access/audit.ts';
import { anyTold } from '../told.ts';
import { actor, notAllowed } from './common.ts';

/** Asks for what came before an entry; unless given, for the latest. */
export const auditQuery = z.strictObject({
  below: z
    .string()
    .regex(/^\d{1,15}$/, 'the number of an entry')
    .transform(Number)
    .exactOptional(),
});

const auditEntry = z.object({
  number: z.int().describe('To ask for what came before: `?below=`'),
  at: z.iso.datetime(),
  by: actor,
  via: z.enum(['settings page', 'home page', 'command line', 'schedule']),
  subject: z.enum(auditSubjects),
  act: anyTold,
  differences: z.array(anyTold),
});

/** What was done to the configuration, or taken out of it; the latest first. */
export const auditAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), entries: z.array(auditEntry), more: z.boolean() }),
  notAllowed,
]);
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;

/** The audit log taken out; that it was stands in it as the latest entry. */
export const auditExportSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('exported'),
    file: z.object({
      pacekeeper: z.literal('audit log'),
      format: z.literal(1),
      portalId: z.int(),
      exportedAt: z.iso.datetime(),
      entries: z
        .array(auditEntry.extend({ act: z.string(), differences: z.array(z.string()) }))
        .describe('In words, the latest first, at most 1,000'),
      more: z.boolean().describe('There are older entries than these'),
    }),
  }),
  notAllowed,
]);
export type AuditExport = z.infer<typeof auditExportSchema>;
