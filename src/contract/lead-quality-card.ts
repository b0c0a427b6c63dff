import * as z from 'zod';
import { signalsSchema } from './signals.ts';

const lineSchema = z.object({
  kind: z.enum(['term', 'cap']),
  id: z.string(),
  group: z.enum(['fit', 'engagement', 'data quality', 'total']),
  reason: z.string(),
  points: z.int(),
});

/** A scored contact. The lines' points sum to `score.points`. */
const scoredSchema = z.object({
  state: z.literal('scored'),
  contactId: z.string(),
  name: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C', 'D']),
  basis: z
    .literal('rules')
    .describe('What the grade rests on: the rules only, not yet checked against outcomes'),
  score: z.object({ points: z.int(), min: z.int(), max: z.int() }),
  lines: z.array(lineSchema),
  degraded: z.array(z.object({ termId: z.string(), problem: z.string() })),
  rejected: z
    .array(z.object({ property: z.string(), value: z.string(), reason: z.string() }))
    .describe('Values that could not be read and were left out'),
  signals: signalsSchema,
  scorecardVersion: z.string(),
  scoredAt: z.iso.datetime(),
});

/** What the lead-quality card shows, by state. */
export const leadQualityCardSchema = z.discriminatedUnion('state', [
  scoredSchema,
  z.object({ state: z.literal('not synced'), contactId: z.string() }),
  z.object({ state: z.literal('not scored'), contactId: z.string() }),
  z.object({ state: z.literal('not allowed'), whoCan: z.string() }),
]);
export type LeadQualityCard = z.infer<typeof leadQualityCardSchema>;
export type ScoredLead = z.infer<typeof scoredSchema>;
