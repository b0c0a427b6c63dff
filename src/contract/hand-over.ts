import * as z from 'zod';
import type { HandOverRefusals } from '../domain/leads/hand-over/decide.ts';
import { NOTE_LENGTH, rejectReasons } from '../domain/leads/hand-over/reject-reasons.ts';
import { actKey } from './act-key.ts';
import { recordId } from './requests.ts';
import { toldSchema } from './told.ts';

const common = { contactId: recordId, key: actKey };
const note = z.string().trim().max(NOTE_LENGTH, `at most ${NOTE_LENGTH} characters`);
const reason = z.enum(rejectReasons, { error: `one of: ${rejectReasons.join('; ')}` });

/** An act on a lead between marketing and sales; what comes with it depends on the act, and nothing else may. */
export const handOverRequest = z
  .discriminatedUnion('act', [
    z.strictObject({
      ...common,
      act: z.literal('hand over'),
      to: recordId.optional(),
      note: note.optional(),
    }),
    z.strictObject({ ...common, act: z.literal('accept'), note: note.optional() }),
    z.strictObject({ ...common, act: z.literal('reject'), reason, note: note.optional() }),
    z.strictObject({ ...common, act: z.literal('undo') }),
  ])
  .refine((asked) => asked.act !== 'reject' || asked.reason !== 'other' || Boolean(asked.note), {
    path: ['note'],
    error: 'say in a few words why, when the reason is "other"',
  });
export type HandOverRequest = z.infer<typeof handOverRequest>;

const act = z.enum(['hand over', 'accept', 'reject', 'undo']);

/** How a lead stands between marketing and sales, and what the viewer may do about it. */
export const handOverSchema = z.object({
  state: z.enum(['not handed over', 'waiting', 'accepted', 'rejected']),
  acts: z.array(act).describe('What the viewer may do now'),
  reasons: z.array(z.enum(rejectReasons)).describe('To choose from when sending back'),
  receivers: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe('To choose from when handing over a lead that nobody owns; else empty'),
  receiver: z.string().nullable().describe('Whom a lead that waits was handed to, by name'),
  history: z
    .array(
      z.object({
        act,
        by: z
          .string()
          .nullable()
          .describe('A name, or an address of somebody who owns nothing; null: not known'),
        at: z.iso.datetime(),
        reason: z.enum(rejectReasons).nullable(),
        note: z.string().nullable(),
      }),
    )
    .describe('The latest acts, newest first'),
  disagreement: z
    .object({ reason: z.enum(rejectReasons), grade: z.enum(['A', 'B', 'C', 'D']) })
    .nullable()
    .describe('Sales sent it back, and the score thinks well of it'),
});
export type HandOverView = z.infer<typeof handOverSchema>;

/** What became of an act. A refusal changes nothing; where the viewer may see how the lead stands, it says so. */
export const handOverAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), handOver: handOverSchema }),
  z.object({
    state: z.literal('refused'),
    cause: z.enum(['not allowed', 'not possible', 'key used']),
    why: toldSchema<HandOverRefusals>(),
    handOver: handOverSchema.nullable(),
  }),
  z.object({ state: z.literal('not synced'), contactId: z.string() }),
]);
export type HandOverAnswer = z.infer<typeof handOverAnswerSchema>;
