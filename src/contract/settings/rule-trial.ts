import * as z from 'zod';
import type { FindingEvidence, FindingMessages } from '../../domain/leads/linter/finding.ts';
import type { TrialRefusals } from '../../domain/leads/trial/no-result.ts';
import { actKey } from '../act-key.ts';
import { toldSchema } from '../told.ts';
import { notAllowed, ruleVersionName } from './common.ts';

/** A trial is asked for by its id: the key of the act that began it. */
export const trialQuery = z.strictObject({ id: actKey });

const moment = z.iso.datetime();
const grade = z.enum(['A', 'B', 'C', 'D']);
/** Leads that have one grade and would have another. */
export const gradeMove = z.object({ from: grade, to: grade, leads: z.int() });

const score = z.object({ points: z.int(), grade });

/** Something that an admin should look at; nothing of it forbids to publish. */
export const finding = z.object({
  kind: z.enum([
    ...(['never fires', 'always fires', 'overlap', 'contradiction'] as const),
    ...(['unreachable cap', 'duplicate', 'empty bin', 'leak'] as const),
  ]),
  place: z.string(),
  path: z.array(z.union([z.string(), z.int()])),
  what: toldSchema<FindingMessages>(),
  evidence: toldSchema<FindingEvidence>().nullable().describe("Counted on the portal's own leads"),
});
export type FindingView = z.infer<typeof finding>;

/** By the number of the term, then of the bin. */
export const binCounts = z.array(z.array(z.int()));

const movedLead = z.object({
  contactId: z.string(),
  name: z.string().nullable(),
  owner: z.string().nullable(),
  from: score,
  to: score,
  lines: z
    .array(z.object({ reason: z.string(), points: z.int() }))
    .describe('What makes the difference; sums to it exactly'),
});
export type MovedLeadView = z.infer<typeof movedLead>;

/** Who would change grade if the draft were live. */
export const dryRunResult = z.object({
  kind: z.literal('dry run'),
  leads: z.int(),
  up: z.int(),
  down: z.int(),
  moves: z.array(gradeMove).describe('All sixteen, those that stay as they are included'),
  owners: z
    .array(
      z.object({
        owner: z.string().nullable().describe('Null: nobody'),
        leads: z.int(),
        up: z.int(),
        down: z.int(),
        bestLive: z.int().describe('Leads graded A or B now'),
        bestDraft: z.int().describe('... and by the draft'),
      }),
    )
    .describe('Most leads first'),
  moreOwners: z.int().describe('Owners beyond those listed'),
  examples: z.object({ up: z.array(movedLead), down: z.array(movedLead) }),
  unreadable: z.int().describe('Values that a term of the draft cannot read'),
  bins: binCounts,
  findings: z.array(finding),
  rescoring: z.object({
    leads: z.int().describe('Scored again if the draft goes live for all leads'),
    changed: z.int().describe('Scores that differ: each adds a line to its history'),
    seconds: z.number().describe('That reading and scoring took here; writing comes on top'),
  }),
  learnedScores: z
    .boolean()
    .describe('A learned scorecard scores leads now; what is compared here are the rules alone'),
});
export type DryRunResult = z.infer<typeof dryRunResult>;

const reliability = z.object({ leads: z.int(), said: z.number(), came: z.number() });

const figures = z.object({
  auc: z.number().nullable(),
  liftAtTenPercent: z.number().nullable(),
  brier: z.number().nullable(),
  brierSkill: z.number().nullable(),
  calibrationError: z.number().nullable(),
  reliability: z.array(reliability),
  grades: z.array(
    z.object({ grade, leads: z.int(), converted: z.int(), low: z.number(), high: z.number() }),
  ),
  winnersInTopGrades: z.int().describe('Of the customers of the past, how many are graded A or B'),
  weeklyPerRep: z
    .array(z.object({ grade, leads: z.number() }))
    .nullable()
    .describe('New leads of each grade for each rep and week; null: nobody owns any'),
});
export type FiguresView = z.infer<typeof figures>;

/** Whether the draft would have picked past winners better, split by time. */
export const backTestResult = z.object({
  kind: z.literal('back-test'),
  horizonDays: z.int(),
  leads: z.int().describe('Whose outcome is known'),
  converted: z.int(),
  untaught: z.record(z.string(), z.int()).describe('Leads left out, by reason'),
  from: moment.nullable(),
  to: moment.nullable(),
  splitAt: moment.describe(
    'The figures are about leads created since; scores become chances on older ones',
  ),
  newestLeads: z.int(),
  newestConverted: z.int(),
  reps: z.int().describe('Owners of the newest leads'),
  live: figures,
  draft: figures,
  aucDifference: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('Draft less live, with its 95% interval'),
  verdict: z.enum(['better', 'worse', 'not told apart', 'not enough data']),
  bins: z.object({ leads: binCounts, converted: binCounts }),
  findings: z.array(finding),
});
export type BackTestResult = z.infer<typeof backTestResult>;

/** Asks for a trial of the draft. */
export const startTrialRequest = z.strictObject({
  key: actKey,
  kind: z.enum(['dry run', 'back-test']),
  revision: z.int().min(1),
  against: ruleVersionName
    .exactOptional()
    .describe('The version to compare with; left out: the live one'),
});
export type StartTrialRequest = z.infer<typeof startTrialRequest>;

const common = {
  id: z.string(),
  kind: z.enum(['dry run', 'back-test']),
  revision: z.int(),
  against: z.string().describe('The version that it is compared with'),
  askedAt: moment,
  isOfPresentDraft: z.boolean(),
};

/** How far a trial is, or what it found. */
export const trialAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('running'),
    ...common,
    done: z.int(),
    total: z.int().nullable().describe('About; null: not known'),
  }),
  z.object({
    state: z.literal('finished'),
    ...common,
    result: z.discriminatedUnion('kind', [dryRunResult, backTestResult]),
  }),
  z.object({ state: z.literal('draft moved on'), revision: z.int() }),
  z.object({ state: z.literal('not possible'), why: toldSchema<TrialRefusals>() }),
  z.object({ state: z.literal('unknown'), id: z.string() }),
  notAllowed,
]);
export type TrialAnswer = z.infer<typeof trialAnswerSchema>;
