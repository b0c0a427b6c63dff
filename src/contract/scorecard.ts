import * as z from 'zod';
import {
  type Clause,
  type Condition,
  type Scorecard,
  scorecardBounds,
} from '../domain/leads/scorecard/scorecard.ts';

// Shape and size only, so that a file cannot be absurd; what it means is checked by checkScorecard, all problems at once.
const text = z.string().max(scorecardBounds.text);
const words = z.array(text).max(scorecardBounds.words);
const edge = z.number().nullable();
const day = z.string().max(40).nullable();

/** What is asked of one attribute. */
export const conditionSchema: z.ZodType<Condition> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('anything') }),
  z.strictObject({ is: z.literal('missing') }),
  z.strictObject({ is: z.literal('known') }),
  z.strictObject({ is: z.literal('between'), from: edge, below: edge }),
  z.strictObject({ is: z.literal('one of'), values: words }),
  z.strictObject({ is: z.literal('containing'), words }),
  z.strictObject({
    is: z.literal('matching'),
    pattern: z
      .string()
      .max(scorecardBounds.pattern)
      .describe("A regular expression in RE2's syntax"),
  }),
  z
    .strictObject({ is: z.literal('dated'), from: day, before: day })
    .describe('A day is its midnight in UTC; a moment carries its offset'),
  z.strictObject({ is: z.literal('yes') }),
  z.strictObject({ is: z.literal('no') }),
  z.strictObject({ is: z.literal('at'), domain: z.enum(['free mail', 'throwaway', 'own']) }),
]);

/** A contact property and how it is read. */
export const propertyAttributeSchema = z.strictObject({
  property: text.describe("HubSpot's internal name"),
  as: z.enum([
    ...(['number', 'range', 'significant digits', 'choice', 'text', 'exact text'] as const),
    ...(['boolean', 'age in days', 'moment', 'e-mail address', 'presence'] as const),
  ]),
});

const attribute = z.discriminatedUnion('as', [
  propertyAttributeSchema,
  z.strictObject({
    deals: z.enum(['all', 'open', 'won', 'lost']),
    as: z.enum(['deal count', 'deal amount', 'days since newest deal']),
  }),
]);

const fact = z.strictObject({ is: z.literal('fact'), reads: attribute, when: conditionSchema });

/** Spelled out level by level: what lies deeper than is allowed is not even walked into. */
function clauseOf(depth: number): z.ZodType<Clause> {
  if (depth === 0) return fact;
  const joined = z.strictObject({
    is: z.enum(['all', 'any', 'none']),
    of: z.array(clauseOf(depth - 1)).max(scorecardBounds.joined),
  });
  return z.discriminatedUnion('is', [fact, joined]);
}

const bin = z.strictObject({
  when: z.array(conditionSchema).max(2).describe('One condition for each property, in order'),
  where: clauseOf(scorecardBounds.depth)
    .exactOptional()
    .describe('What must hold besides, of any properties'),
  points: z.number(),
  reason: text.describe('As a rep would say it: "Vice president"'),
});

const term = z.strictObject({
  id: text,
  group: z.enum(['fit', 'engagement', 'data quality']),
  title: text,
  reads: z
    .array(attribute)
    .max(2)
    .describe('One property, two read together, or none: then each bin says where it applies'),
  bins: z.array(bin).max(scorecardBounds.bins).describe('The first bin that matches wins'),
  decay: z
    .strictObject({
      property: text.describe('A date; points above 0 halve every half-life since'),
      halfLifeDays: z.number(),
    })
    .nullable(),
  window: z
    .strictObject({
      property: text.describe('A date; points above 0 count only for some days after it'),
      days: z.number(),
    })
    .exactOptional(),
  repeats: z
    .strictObject({
      property: text.describe('A number: how many times'),
      keeps: z.number().describe('What each further time gives of the time before, 0 to 1'),
      most: z.number().describe('Times that count at most'),
    })
    .exactOptional(),
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
