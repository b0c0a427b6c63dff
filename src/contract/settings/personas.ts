import * as z from 'zod';
import { conditionSchema, propertyAttributeSchema } from '../scorecard.ts';
import { lastChange, seenMark } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';

const persona = z.object({
  name: z.string(),
  traits: z
    .array(z.object({ reads: propertyAttributeSchema, when: conditionSchema }))
    .describe('All of them hold'),
  fit: z
    .object({ leads: z.int(), converted: z.int(), notKnown: z.int() })
    .nullable()
    .describe('Null: not counted yet, or too few leads converted to compare'),
});

/** The personas in force, and the channels that leads are counted by. */
export const personasPageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    seen: seenMark,
    areUsual: z.boolean().describe('Nobody has defined any'),
    last: lastChange,
    personas: z.array(persona),
    countedAt: z.iso.datetime().nullable(),
    channels: z.array(
      z.object({ source: z.string().nullable().describe('Null: not known'), leads: z.int() }),
    ),
  }),
  notSynced,
  notAllowed,
]);
export type PersonasPage = z.infer<typeof personasPageSchema>;
