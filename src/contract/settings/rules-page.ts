import * as z from 'zod';
import type { VerdictMessages } from '../../domain/leads/fitting/verdict.ts';
import type { RuleChanges } from '../../domain/leads/rules/rule-changes.ts';
import type { ScoredByRules } from '../../domain/leads/versions/scored-by-rules.ts';
import { scorecardSchema } from '../scorecard.ts';
import { toldSchema } from '../told.ts';
import { actor, notAllowed, notSynced, person, problem } from './common.ts';
import { gradeMove } from './rule-trial.ts';

const moment = z.iso.datetime();
const scoredLeads = z.enum(['all leads', 'new leads']);

const version = z.object({
  version: z.string(),
  createdAt: moment,
  authors: z.array(person).describe('Empty: it came by the command line'),
  note: z.string().nullable(),
  basedOn: z.string(),
  changes: z.array(toldSchema<RuleChanges>()).describe('Against the version it is based on'),
  wasLive: z.boolean().describe('Only such a version can be gone back to'),
});

const event = z.object({
  number: z.int(),
  version: z.string(),
  kind: z.enum(['submitted', 'approved', 'refused', 'withdrawn', 'in shadow', 'live']),
  by: actor,
  at: moment,
  note: z.string().nullable(),
  until: moment.nullable(),
  scores: scoredLeads.nullable(),
});

const pending = z.object({
  version: z.string(),
  state: z.enum(['waiting for review', 'approved', 'in shadow']),
  since: moment,
  until: moment.nullable().describe('When a shadow goes live'),
  scores: scoredLeads.nullable(),
  youMayReview: z.boolean(),
  otherwise: z
    .int()
    .nullable()
    .describe('Of a shadow: leads that it grades otherwise than what is live'),
  moves: z
    .array(gradeMove)
    .nullable()
    .describe('Of a shadow: leads by the live grade and the one that it gives them'),
});

const draft = z.object({
  revision: z.int().describe('To be sent with every act on the draft; 0: none was ever saved'),
  scorecard: scorecardSchema.nullable().describe('Null: no draft; begin from the live scorecard'),
  savedBy: actor,
  savedAt: moment.nullable(),
  changes: z.array(toldSchema<RuleChanges>()).describe('Against the live rules'),
  problems: z.array(problem),
});

/** What scores leads now. */
const scoredBy = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rules'),
    why: toldSchema<ScoredByRules & VerdictMessages>().describe('Why not a learned scorecard'),
  }),
  z.object({
    kind: z.literal('learned'),
    version: z.string(),
    since: moment,
    fromRules: z.string().describe('The version of the rules that it began from'),
  }),
]);

/** The rules as the settings page shows them. */
export const rulesPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    live: z.object({
      version: z.string(),
      since: moment.nullable().describe('Null: the default rules, from the start'),
      scorecard: scorecardSchema,
      problems: z.array(problem).describe('Degraded terms, and what has no effect here'),
    }),
    leads: z.int().describe('Scored again when rules go live for all leads'),
    ladder: z
      .array(z.object({ version: z.string(), from: moment.nullable() }))
      .describe('Which rules score which leads: those created since `from`, newest first'),
    scoredBy,
    draft,
    pending: pending.nullable(),
    settings: z.object({
      review: z.enum(['not needed', 'by a second person']),
      scoring: z.enum(['learned when proven', 'rules alone']),
    }),
    versions: z.array(version).describe('Newest first'),
    events: z.array(event).describe('Newest first'),
    trials: z
      .array(
        z.object({ id: z.string(), kind: z.enum(['dry run', 'back-test']), revision: z.int() }),
      )
      .describe('The latest of each kind'),
  }),
  notSynced,
  notAllowed,
]);
export type RulesPage = z.infer<typeof rulesPageSchema>;
