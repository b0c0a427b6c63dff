import * as z from 'zod';
import { rejectReasons } from '../domain/leads/hand-over/reject-reasons.ts';

const wait = z.object({
  started: z.int(),
  ended: z.int(),
  medianHours: z.number().nullable().describe('Null while fewer than half have ended'),
});

const figures = z.object({
  waiting: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  acceptance: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('Of the leads that sales spoke on; 95% interval'),
  toAcceptance: wait,
  toFirstContact: wait,
  reasons: z.array(z.object({ reason: z.enum(rejectReasons), leads: z.int() })),
});
export type HandOverFiguresView = z.infer<typeof figures>;

/** Sales and marketing together, by state. */
export const handOverPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    days: z.int().describe('Leads on which somebody acted within so many days'),
    all: figures,
    channels: z
      .array(figures.extend({ source: z.string().nullable() }))
      .describe('Most leads first'),
    disputed: z
      .array(
        z.object({
          contactId: z.string(),
          name: z.string().nullable(),
          reason: z.enum(rejectReasons),
          grade: z.enum(['A', 'B', 'C', 'D']),
        }),
      )
      .describe('Sent back although graded A or B, the latest first'),
    moreDisputed: z.int(),
  }),
  z.object({ state: z.literal('nothing yet') }),
  z.object({ state: z.literal('not allowed') }),
]);
export type HandOverPage = z.infer<typeof handOverPageSchema>;
