import * as z from 'zod';
import type { CaveatMessages } from '../domain/coaching/caveats.ts';
import type { ContactWarningMessages } from '../domain/coaching/warnings/contact-warnings.ts';
import type { ChangeMessages } from '../domain/leads/explain/explain-score-change.ts';
import type {
  LeftOutMessages,
  ReasonMessages,
  TitleMessages,
} from '../domain/leads/scorecard/reason.ts';
import type { NoChanceMessages } from '../domain/leads/scorecard/score.ts';
import { handOverSchema } from './hand-over.ts';
import { rejectedSchema } from './rejected.ts';
import { recordId } from './requests.ts';
import { signalsSchema } from './signals.ts';
import { toldSchema } from './told.ts';

const reason = toldSchema<ReasonMessages>();
const title = toldSchema<TitleMessages>();

/** The card is asked for with its contact. */
export const leadQualityQuery = z.strictObject({ contactId: recordId });

const lineSchema = z.object({
  kind: z.enum(['term', 'cap']),
  id: z.string(),
  group: z.enum(['fit', 'engagement', 'data quality', 'total']),
  reason,
  points: z.int(),
  rules: z
    .array(title)
    .describe('Titles of the rules that it comes from; empty: a limit, or not known'),
});

const grade = z.enum(['A', 'B', 'C', 'D']);
const share = z.number().min(0).max(1);

/** How likely the lead is to buy, where the portal's own outcomes carry such a number. */
const chanceSchema = z.object({
  value: share,
  low: share,
  high: share,
  horizonDays: z.int(),
  comparable: z.int().describe('Past leads with a like score that it rests on'),
});

/** Where a scorecard comes from: published by people, or learned from outcomes. */
const originSchema = z.object({
  kind: z.enum(['published', 'learned']),
  at: z.iso.datetime(),
  by: z.string().nullable(),
});

/** What moved the score since about a week ago: the lines' points sum to the difference between the two scores. */
const sinceLastWeekSchema = z.object({
  grade,
  points: z.int(),
  scoredAt: z.iso.datetime(),
  lines: z.array(
    z.object({
      cause: z.enum(['data', 'decay', 'cap', 'scorecard']),
      reason: toldSchema<ReasonMessages & ChangeMessages>(),
      points: z.int(),
      origin: originSchema.nullable().describe('Of the scorecard that took over; else null'),
    }),
  ),
});

/** What would raise the grade, and what would be known if an empty field were filled. */
const whatIfSchema = z.object({
  nextGrade: z
    .object({
      grade,
      points: z.int(),
      changes: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('fill in'), what: title }),
          z.object({ kind: z.enum(['correct', 'engage']), what: reason }),
        ]),
      ),
    })
    .nullable(),
  missing: z.array(z.object({ field: title, low: z.int(), high: z.int() })),
});

/** A scored contact. The lines' points sum to `score.points`. */
const scoredSchema = z.object({
  state: z.literal('scored'),
  contactId: z.string(),
  name: z.string().nullable(),
  grade,
  chance: chanceSchema
    .nullable()
    .describe('Null: the grade is by the rules, not yet checked against outcomes'),
  whyNoChance: toldSchema<NoChanceMessages>().nullable().describe('Null: there is a chance'),
  score: z.object({ points: z.int(), min: z.int(), max: z.int() }),
  lines: z.array(lineSchema),
  degraded: z.array(z.object({ termId: z.string(), why: z.array(toldSchema<LeftOutMessages>()) })),
  rejected: z.array(rejectedSchema).describe('Values that could not be read and were left out'),
  sinceLastWeek: sinceLastWeekSchema.nullable().describe('Null: no score of about a week ago'),
  whatIf: whatIfSchema,
  signals: signalsSchema<ContactWarningMessages>(),
  caveats: z
    .array(toldSchema<CaveatMessages>())
    .describe('Why the lead is something else than its score alone suggests'),
  handOver: handOverSchema,
  scorecardVersion: z.string(),
  scorecardOrigin: originSchema
    .nullable()
    .describe('Null: the rules that Pacekeeper begins with, or not known'),
  scoredAt: z.iso.datetime(),
});

/** What the lead-quality card shows, by state. */
export const leadQualityCardSchema = z.discriminatedUnion('state', [
  scoredSchema,
  z.object({ state: z.literal('not synced'), contactId: z.string() }),
  z.object({ state: z.literal('not scored'), contactId: z.string() }),
  z.object({ state: z.literal('not allowed') }),
]);
export type LeadQualityCard = z.infer<typeof leadQualityCardSchema>;
export type ScoredLead = z.infer<typeof scoredSchema>;
