import * as z from 'zod';
import { notAllowed, notSynced } from './common.ts';

const condition = z.enum([
  ...(['anything', 'missing', 'known', 'between', 'one of', 'containing'] as const),
  ...(['matching', 'dated', 'yes', 'no', 'at'] as const),
]);

/** What rules can ask for: a portal's contact properties, and how each can be read. */
export const propertiesAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    properties: z
      .array(
        z.object({
          name: z.string(),
          label: z.string(),
          type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool', 'other']),
          readAs: z.array(z.string()).describe('Names among `readings`'),
          options: z.int().describe('How many choices it has; ask for its values to see them'),
        }),
      )
      .describe('By label'),
    readings: z.array(
      z.object({ as: z.string(), conditions: z.array(condition), grammar: z.string() }),
    ),
    deals: z.object({
      which: z.array(z.enum(['all', 'open', 'won', 'lost'])),
      readAs: z.array(z.enum(['deal count', 'deal amount', 'days since newest deal'])),
      conditions: z.array(condition),
    }),
    bounds: z.record(z.string(), z.number()).describe('How large each part may be'),
  }),
  notSynced,
  notAllowed,
]);
export type PropertiesAnswer = z.infer<typeof propertiesAnswerSchema>;

export const propertyValuesQuery = z.strictObject({ property: z.string().min(1).max(200) });

/** Values of one property, to choose from. */
export const propertyValuesSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    property: z.string(),
    options: z.array(z.object({ value: z.string(), label: z.string() })),
    common: z
      .array(z.object({ value: z.string(), leads: z.int() }))
      .describe('What the newest leads hold most, most first'),
    outOf: z.int().describe('Newest leads that were looked at'),
  }),
  z.object({ state: z.literal('unknown'), property: z.string() }),
  notSynced,
  notAllowed,
]);
export type PropertyValuesAnswer = z.infer<typeof propertyValuesSchema>;
