import * as z from 'zod';
import { abstainSchema } from './abstain.ts';
import { leftOutSchema } from './left-out.ts';
import { quantitySchema } from './quantity.ts';

/** Whether a goal will be hit, as far as it may be said. `winsSeen`: wins of the whole team on record. */
export const saidChanceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chance'),
    chance: z.number().describe('0 to 1, in whole steps'),
    step: z.number(),
    littleHistory: z.boolean(),
    winsSeen: z.int(),
  }),
  z.object({
    kind: z.literal('word'),
    word: z.enum(['behind', 'open', 'ahead']),
    winsSeen: z.int(),
    winsNeeded: z.int().describe('For a chance in numbers, about'),
  }),
  z.object({ kind: z.literal('facts only'), winsSeen: z.int(), winsNeeded: z.int() }),
  z.object({
    kind: z.literal('abstains'),
    reason: abstainSchema,
  }),
]);
export type SaidChanceView = z.infer<typeof saidChanceSchema>;

/** How a method did at the same point of past periods, over all reps. */
const recordSchema = z.object({
  tried: z.int(),
  held: z.int().describe('How many results lay in the 80% range'),
  wape: z.number().describe('Distance of what was foreseen from what came, over what came'),
  bias: z.number().describe('Above 0: too much was foreseen'),
  brier: z.number().nullable(),
});

const methodSchema = z.object({
  method: z.enum([
    'working days',
    'completion curve',
    'previous remainder',
    'trailing',
    'season rate',
    'pipeline',
    'combination',
  ]),
  weight: z.number().nullable().describe('0 to 1; null for the combination'),
  record: recordSchema.nullable().describe('Null where it could not be tried yet'),
});
export type MethodView = z.infer<typeof methodSchema>;

const range = { p10: z.number(), p50: z.number(), p90: z.number() };

/** Where the goal stood, or may stand, at a moment; in its unit, to be drawn. */
const pathPointSchema = z.object({
  at: z.iso.datetime(),
  won: z.number().nullable(),
  range: z.object(range).nullable(),
});

/** What a period will bring in all, rounded to what may be said. */
export const saidRangeSchema = z.object({
  p10: quantitySchema,
  p50: quantitySchema,
  p90: quantitySchema,
});

/** What is foreseen of a goal. */
export const forecastSchema = z.object({
  chance: saidChanceSchema,
  range: saidRangeSchema
    .nullable()
    .describe('What the period will bring in all, rounded; null where that may not be said'),
  caveat: z.enum(['no creation dates', 'no open deals']).nullable(),
  coverage: z
    .object({
      openValue: quantitySchema,
      now: z.number().nullable().describe('Times what is still needed'),
      needed: z.number().nullable().describe('Times that would do, by what such deals bring'),
      stale: z.object({ deals: z.int(), value: quantitySchema }),
    })
    .nullable(),
  methods: z.array(methodSchema).describe('The combination first, then by weight'),
  path: z.array(pathPointSchema),
  leftOut: leftOutSchema,
  forecastAt: z.iso.datetime(),
});
export type ForecastView = z.infer<typeof forecastSchema>;

/** What an open deal does to the chance of its goal; each deal for itself, effects do not add up. */
export const effectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moves'),
    ifWon: z.number().describe('In whole steps of the chance'),
    ifLost: z.number(),
    isLargest: z.boolean().describe('No other open deal of the goal does more'),
  }),
  z.object({ kind: z.literal('small'), under: z.number().describe('Difference of chances') }),
]);
export type EffectView = z.infer<typeof effectSchema>;
