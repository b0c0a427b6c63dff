import * as z from 'zod';
import { asSeen } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';

/** A prompt of the library, and whether it is shown. */
const promptSchema = z.object({
  id: z.string(),
  skill: z.string(),
  on: z.boolean(),
});

const warningSchema = z.object({
  id: z.string(),
  about: z.enum(['contact', 'deal']),
  on: z.boolean(),
  threshold: z
    .object({
      limit: z.int().describe('In force'),
      usual: z.int(),
      least: z.int(),
      most: z.int(),
    })
    .nullable()
    .describe('Null: it has none'),
  carried: z.int().min(0).describe('Contacts or deals that carry it now'),
  prompts: z.array(promptSchema).describe('What the library answers to it'),
});

/** The warnings and prompts of a portal, as they are set. */
export const warningsPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    ...asSeen,
    warnings: z.array(warningSchema),
  }),
  notSynced,
  notAllowed,
]);
export type WarningsPage = z.infer<typeof warningsPageSchema>;
export type WarningSettingView = z.infer<typeof warningSchema>;

const id = z.string().min(1).max(100);

/** Warnings and prompts. What is not named is as usual from then on. */
export const warningsForm = z.strictObject({
  warnings: z.array(z.strictObject({ id, on: z.boolean(), limit: z.number().nullable() })).max(200),
  promptsOff: z.array(id).max(200),
});
