import * as z from 'zod';
import { notAllowed, notSynced, problem } from './common.ts';
import { binCounts, finding } from './rule-trial.ts';

/** Asks what is to be said about a scorecard that is not saved. */
export const checkRulesRequest = z.strictObject({ scorecard: z.unknown() });

/** What is wrong with it, and what it would do to some of the portal's leads. */
export const checkRulesAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('checked'),
    problems: z.array(problem),
    findings: z.array(finding).describe('Empty while a problem refuses the scorecard'),
    counted: z
      .object({
        leads: z.int().describe('The newest leads, as they are now'),
        bins: binCounts,
        past: z.object({
          leads: z.int().describe('The newest leads whose outcome is known, as they were then'),
          converted: z.int(),
          bins: binCounts,
          convertedBins: binCounts,
        }),
      })
      .nullable()
      .describe('Null while a problem refuses the scorecard'),
  }),
  notSynced,
  notAllowed,
]);
export type CheckRulesAnswer = z.infer<typeof checkRulesAnswerSchema>;
