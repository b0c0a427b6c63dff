import * as z from 'zod';
import { leftOutReasons } from '../domain/leads/facts/learnable-properties.ts';
import type { VerdictMessages } from '../domain/leads/fitting/verdict.ts';
import type { LeakMessages } from '../domain/leads/leaks/leak-finding.ts';
import { rulings } from '../domain/leads/leaks/leak-ruling.ts';
import type { LearningRefusals } from '../domain/leads/leaks/may-rule.ts';
import type { TitleMessages } from '../domain/leads/scorecard/reason.ts';
import type { DriftMessages } from '../domain/leads/versions/drift-alarm.ts';
import { actKey } from './act-key.ts';
import { toldSchema } from './told.ts';

/** A figure with its 95% interval; null where these leads cannot tell it. */
const figure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type FigureView = z.infer<typeof figure>;

const leftOutReason = z.enum(leftOutReasons);
const rulingSchema = z.enum(rulings);

const verdict = z.object({
  decision: z.enum(['publish', 'keep the rules', 'no signal']),
  decidedBy: z.enum(['outcomes', 'held-out skill', 'forward check', 'current scorecard']),
  confidence: z.enum(['normal', 'low']),
  because: toldSchema<VerdictMessages>(),
});

const holdOut = z.object({
  leads: z.int(),
  converted: z.int(),
  figures: z.object({
    auc: figure,
    averagePrecision: figure,
    logLoss: figure,
    brier: figure,
    brierSkill: figure,
    calibrationError: figure,
    liftAtTenPercent: figure,
    liftAtTwentyPercent: figure,
  }),
  baseLogLoss: z.number().nullable(),
  currentLogLoss: z.number().nullable(),
  calibrationFloor: z.number().nullable().describe('The error that true chances would show'),
  reliability: z.array(
    z.object({ rows: z.int(), meanChance: z.number(), observedRate: z.number() }),
  ),
});
export type HoldOutView = z.infer<typeof holdOut>;

const forwardWindow = z.object({
  learnedFrom: z.int(),
  leads: z.int(),
  converted: z.int(),
  expectedRate: z.number(),
  brierSkill: z.number().nullable(),
});

const grade = z.object({
  grade: z.enum(['A', 'B', 'C', 'D']),
  leads: z.int(),
  converted: z.int(),
  low: z.number(),
  high: z.number(),
});

const leak = z.object({
  property: z.string(),
  label: z.string(),
  found: z.enum(['left out', 'asked about']).nullable().describe('Null: nothing was found'),
  reasons: z.array(toldSchema<LeakMessages>()),
  learned: z.boolean().describe('Whether it was learned from, by what was found and ruled then'),
  ruling: rulingSchema.nullable().describe('What an admin decided, as it stands now'),
});
export type LeakView = z.infer<typeof leak>;

/** What a round of learning found, as it is stored. */
export const learningReportSchema = z.object({
  learnedAt: z.number(),
  verdict,
  horizonDays: z.int(),
  leads: z.int(),
  converted: z.int(),
  untaught: z.record(z.string(), z.int()),
  holdOut: holdOut.nullable(),
  forward: z.array(forwardWindow),
  grades: z.array(grade),
  leaks: z.array(
    z.object({
      property: z.string(),
      action: leak.shape.found,
      reasons: leak.shape.reasons,
      ruling: rulingSchema.nullable(),
    }),
  ),
  leftOut: z.array(z.object({ property: z.string(), reason: leftOutReason })),
  alarms: z.array(toldSchema<DriftMessages>()),
  version: z.string().nullable(),
});

const report = learningReportSchema
  .omit({ learnedAt: true, leaks: true, leftOut: true, version: true })
  .extend({
    learnedAt: z.iso.datetime(),
    leaks: z.array(leak),
    leftOut: z
      .array(z.object({ reason: leftOutReason, properties: z.array(z.string()) }))
      .describe('Never learned from, whatever the data says'),
  });
export type LearningReportView = z.infer<typeof report>;

/** What scores leads now, and what waits to. */
const inUse = z.object({
  rulesAlone: z.boolean().describe('An admin set that only rules score, whatever is learned'),
  live: z
    .object({ since: z.iso.datetime(), leads: z.int(), baseRate: z.number() })
    .nullable()
    .describe('Null: the rules score'),
  shadow: z
    .object({
      since: z.iso.datetime(),
      liveFrom: z.iso.datetime(),
      gradedOtherwise: z.int().describe('Leads that it grades otherwise than what is live'),
    })
    .nullable(),
  terms: z
    .array(z.object({ title: toldSchema<TitleMessages>(), least: z.int(), most: z.int() }))
    .describe('What weighs most in the scorecard in force, by the span of its points'),
});

const shown = z.object({
  state: z.literal('shown'),
  report,
  inUse,
  nextAt: z.iso.datetime().describe('From when on it is due to learn again'),
  askedAt: z.iso.datetime().nullable().describe('When somebody asked for it to learn again'),
  mayAct: z.boolean(),
});
export type ShownLearning = z.infer<typeof shown>;

/** Whether scoring works on a portal's own outcomes, by state. */
export const learningPageSchema = z.discriminatedUnion('state', [
  shown,
  z.object({
    state: z.literal('not learned'),
    askedAt: shown.shape.askedAt,
    mayAct: z.boolean(),
  }),
  z.object({ state: z.literal('not allowed') }),
]);
export type LearningPage = z.infer<typeof learningPageSchema>;

const property = z.string().min(1).max(200);

/** What an admin decides about learning; what comes with it depends on the act, and nothing else may. */
export const learningActRequest = z.discriminatedUnion('act', [
  z.strictObject({ key: actKey, act: z.literal('learn now') }),
  z.strictObject({ key: actKey, act: z.literal('rule'), property, ruling: rulingSchema }),
  z.strictObject({ key: actKey, act: z.literal('take ruling back'), property }),
]);
export type LearningActRequest = z.infer<typeof learningActRequest>;

/** What became of it: the page as it stands then, or why nothing was done. */
export const learningActAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), page: learningPageSchema }),
  z.object({
    state: z.literal('refused'),
    why: toldSchema<LearningRefusals>(),
  }),
]);
export type LearningActAnswer = z.infer<typeof learningActAnswerSchema>;
