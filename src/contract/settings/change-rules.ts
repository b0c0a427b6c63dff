import * as z from 'zod';
import type { RuleRefusals } from '../../domain/leads/rules/rule-acts.ts';
import { actKey } from '../act-key.ts';
import { toldSchema } from '../told.ts';
import { movedOn } from './change-setting.ts';
import { notAllowed, notSynced, problem, ruleVersionName as version } from './common.ts';

const revision = z.int().min(0).describe('Of the draft as the page showed it');
const note = z
  .string()
  .trim()
  .max(1_000, 'at most 1000 characters')
  .transform((text) => text || null)
  .nullable();
const publishing = {
  note,
  shadowDays: z.int().min(0).max(90).describe('Days beside the live rules; 0: at once'),
  scores: z.enum(['all leads', 'new leads']),
};
const common = { key: actKey };

/** What an admin does with the rules. Nothing else may come with an act. */
export const changeRulesRequest = z.discriminatedUnion('act', [
  z.strictObject({
    ...common,
    act: z.literal('save draft'),
    revision,
    scorecard: z.unknown().describe('A scorecard; what is wrong with it comes back with its place'),
    from: z.literal('a file').optional().describe('For the audit log; left out: from the editor'),
  }),
  z.strictObject({ ...common, act: z.literal('discard draft'), revision }),
  z.strictObject({ ...common, act: z.literal('restore draft'), revision, from: z.int().min(1) }),
  z.strictObject({ ...common, act: z.literal('submit'), revision, note }),
  z.strictObject({ ...common, act: z.literal('approve'), version, note }),
  z.strictObject({ ...common, act: z.literal('refuse'), version, note }),
  z.strictObject({ ...common, act: z.literal('withdraw'), version }),
  z.strictObject({ ...common, act: z.literal('publish draft'), revision, ...publishing }),
  z.strictObject({ ...common, act: z.literal('publish version'), version, ...publishing }),
  z.strictObject({ ...common, act: z.literal('end shadow'), version }),
  z.strictObject({
    ...common,
    act: z.literal('go back'),
    version,
    note,
    scores: publishing.scores,
  }),
  z.strictObject({
    ...common,
    act: z.literal('set'),
    review: z.enum(['not needed', 'by a second person']),
    scoring: z.enum(['learned when proven', 'rules alone']),
  }),
]);
export type ChangeRulesRequest = z.infer<typeof changeRulesRequest>;

/** What became of it. Whatever is refused changed nothing. */
export const changeRulesAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('done'),
    revision: z.int().describe('Of the draft now'),
    version: z.string().nullable().describe('The version that came of it, if one did'),
  }),
  movedOn.extend({ revision: z.int().describe('Of the draft now') }),
  z.object({ state: z.literal('refused'), problems: z.array(problem) }),
  z.object({ state: z.literal('not possible'), why: toldSchema<RuleRefusals>() }),
  notSynced,
  notAllowed,
]);
export type ChangeRulesAnswer = z.infer<typeof changeRulesAnswerSchema>;
