import * as z from 'zod';
import { actKey } from '../act-key.ts';
import { anyTold } from '../told.ts';
import { actor, notAllowed, notSynced } from './common.ts';

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
export const coachingPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    revision: z.int().min(0),
    savedBy: actor,
    savedAt: z.iso.datetime().nullable().describe('Null: nobody has changed anything'),
    warnings: z.array(warningSchema),
  }),
  notSynced,
  notAllowed,
]);
export type CoachingPage = z.infer<typeof coachingPageSchema>;
export type WarningSettingView = z.infer<typeof warningSchema>;

const id = z.string().min(1).max(100);

/** Sets warnings and prompts. What is not named is as usual from then on. */
export const changeCoachingRequest = z.strictObject({
  key: actKey,
  revision: z.int().min(0).describe('As the page showed it'),
  warnings: z.array(z.strictObject({ id, on: z.boolean(), limit: z.number().nullable() })).max(200),
  promptsOff: z.array(id).max(200),
});
export type ChangeCoachingRequest = z.infer<typeof changeCoachingRequest>;

/** What became of it. Whatever is refused changed nothing. */
export const changeCoachingAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), revision: z.int() }),
  z.object({
    state: z.literal('moved on'),
    revision: z.int(),
    savedBy: actor,
    savedAt: z.iso.datetime().nullable(),
    differences: z
      .array(anyTold)
      .describe('From what they saved to what was sent now; nothing was saved'),
  }),
  z.object({
    state: z.literal('refused'),
    problems: z.array(z.object({ id: z.string(), wrong: z.string() })),
  }),
  z.object({ state: z.literal('not possible'), why: z.string() }),
  notSynced,
  notAllowed,
]);
export type ChangeCoachingAnswer = z.infer<typeof changeCoachingAnswerSchema>;
