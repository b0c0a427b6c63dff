import * as z from 'zod';
import type { SettingRefusals } from '../../domain/access/setting-refusals.ts';
import { actKey } from '../act-key.ts';
import { anyTold, toldSchema } from '../told.ts';
import { actor, notAllowed, notSynced } from './common.ts';

/** A mark of how a setting stood when somebody looked at it: whoever changes it says which state they saw. */
export const seenMark = z.string().regex(/^[0-9a-f]{16}$/, 'the mark that the page came with');

/** Something wrong with what was sent. `field` leads to it: "people.0.rep"; empty: the whole. */
export const fieldProblem = z.object({ field: z.string(), wrong: z.string() });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** What was last done to a setting; null: nothing that the audit log knows. */
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

/** What the page of every setting comes with. */
export const asSeen = { seen: seenMark, last: lastChange };

/** What comes with every change of a setting. */
export const changing = {
  key: actKey,
  seen: seenMark.nullable().describe('Null: whatever state it is in'),
  dryRun: z.boolean().default(false).describe('Only says what would differ'),
};

/** Somebody else saved meanwhile. */
export const movedOn = z.object({
  state: z.literal('moved on'),
  last: lastChange,
  differences: z
    .array(anyTold)
    .describe('From what they saved to what was sent now, in words; nothing of either is lost'),
});

/** What became of a change to a setting. All but `done` changed nothing. */
export const changeSettingAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), differences: z.array(anyTold) }),
  z.object({
    state: z.literal('would do'),
    differences: z.array(anyTold).describe('Empty: it is so already'),
  }),
  movedOn,
  z.object({ state: z.literal('refused'), problems: z.array(fieldProblem) }),
  z.object({ state: z.literal('not possible'), why: toldSchema<SettingRefusals>() }),
  notSynced,
  notAllowed,
]);
export type ChangeSettingAnswer = z.infer<typeof changeSettingAnswerSchema>;
