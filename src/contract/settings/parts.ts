import * as z from 'zod';
import { anyTold } from '../told.ts';
import { actor, notAllowed, notSynced } from './common.ts';

/** A mark of how a part of the settings stood when somebody looked at it: whoever changes it says which state they saw. */
export const seenMark = z.string().regex(/^[0-9a-f]{16}$/, 'the mark that the page came with');

/** Something wrong with what was sent. `field` leads to it: "people.0.rep"; empty: the whole. */
export const fieldProblem = z.object({ field: z.string(), wrong: z.string() });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** What was last done to a part; null: nothing that the audit log knows. */
export const lastChange = z
  .object({
    by: actor,
    via: z.enum(['settings page', 'home page', 'command line', 'schedule']),
    at: z.iso.datetime(),
    act: anyTold,
    differences: z.array(anyTold),
  })
  .nullable();
export type LastChange = z.infer<typeof lastChange>;

/** What became of a change to the personas, the goals or the calendar. All but `done` changed nothing. */
export const changePartAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), differences: z.array(anyTold) }),
  z.object({
    state: z.literal('would do'),
    differences: z.array(anyTold).describe('Empty: it is so already'),
  }),
  z.object({ state: z.literal('moved on'), last: lastChange }),
  z.object({ state: z.literal('refused'), problems: z.array(fieldProblem) }),
  z.object({ state: z.literal('not possible'), why: z.string() }),
  notSynced,
  notAllowed,
]);
export type ChangePartAnswer = z.infer<typeof changePartAnswerSchema>;
