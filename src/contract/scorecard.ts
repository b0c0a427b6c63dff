import * as z from 'zod';
import { type Scorecard, scorecardBounds } from '../domain/leads/scorecard.ts';

// Shape and size only, so that a file cannot be absurd; what it means is checked by checkScorecard, all problems at once.
const text = z.string().max(scorecardBounds.text);
const words = z.array(text).max(scorecardBounds.words);
const edge = z.number().nullable();

const condition = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('anything') }),
  z.strictObject({ is: z.literal('missing') }),
  z.strictObject({ is: z.literal('known') }),
  z.strictObject({ is: z.literal('between'), from: edge, below: edge }),
  z.strictObject({ is: z.literal('one of'), values: words }),
  z.strictObject({ is: z.literal('containing'), words }),
  z.strictObject({ is: z.literal('yes') }),
  z.strictObject({ is: z.literal('no') }),
  z.strictObject({ is: z.literal('at'), domain: z.enum(['free mail', 'throwaway', 'own']) }),
]);

const attribute = z.strictObject({
  property: text.describe("HubSpot's internal name"),
  as: z.enum([
    ...(['number', 'range', 'significant digits', 'choice', 'text'] as const),
    ...(['boolean', 'age in days', 'e-mail address', 'presence'] as const),
  ]),
});

const term = z.strictObject({
  id: text,
  group: z.enum(['fit', 'engagement', 'data quality']),
  title: text,
  reads: z.array(attribute).max(2).describe('One property, or two read together'),
  bins: z
    .array(
      z.strictObject({
        when: z.array(condition).max(2).describe('One condition for each property, in order'),
        points: z.number(),
        reason: text.describe('As a rep would say it: "Vice president"'),
      }),
    )
    .max(scorecardBounds.bins)
    .describe('The first bin that matches wins'),
  decay: z
    .strictObject({
      property: text.describe('A date; points above 0 halve every half-life since'),
      halfLifeDays: z.number(),
    })
    .nullable(),
});

const limits = z.strictObject({ min: edge, max: edge });

/** A scorecard in a file or from the settings page. */
export const scorecardSchema: z.ZodType<Scorecard> = z.strictObject({
  version: text,
  name: text,
  terms: z.array(term).max(scorecardBounds.terms),
  limits: z.strictObject({
    fit: limits,
    engagement: limits,
    'data quality': limits,
    total: limits,
  }),
  cutOffs: z.strictObject({ A: z.number(), B: z.number(), C: z.number() }),
});
