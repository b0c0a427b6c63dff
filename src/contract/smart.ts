import * as z from 'zod';
import type { SmartMessages } from '../domain/goals/smart/messages.ts';
import { smartParts } from '../domain/goals/smart/smart-letter.ts';
import { abstainSchema } from './abstain.ts';
import { quantitySchema } from './quantity.ts';
import { toldSchema } from './told.ts';

const told = toldSchema<SmartMessages>();

const letterSchema = z.object({
  part: z.enum(smartParts),
  verdict: z.enum(['met', 'not met', 'cannot tell']),
  reach: z
    .enum(['too easy', 'within reach', 'stretch', 'out of reach'])
    .nullable()
    .describe('Where the target lies, when a chance may be said'),
  evidence: z.array(told),
  mend: told.nullable().describe('What mends it, when it is not met'),
});
export type SmartLetterView = z.infer<typeof letterSchema>;

const targetsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('suggested'),
    targets: z.array(
      z.object({
        role: z.enum(['floor', 'commit', 'stretch']),
        chance: z.number().describe('At least this likely: 0 to 1'),
        target: quantitySchema.nullable().describe('Null: nothing above 0 is this likely'),
      }),
    ),
    winsSeen: z.int(),
    littleHistory: z.boolean(),
  }),
  z.object({
    kind: z.literal('not enough data'),
    winsSeen: z.int(),
    winsNeeded: z.int(),
  }),
  z.object({ kind: z.literal('abstains'), reason: abstainSchema }),
]);
export type SuggestedTargetsView = z.infer<typeof targetsSchema>;

/** How good a goal is: the five letters in their order, and what its target could be. */
export const smartSchema = z.object({
  letters: z.array(letterSchema).describe('Empty until the goal is checked'),
  targets: targetsSchema.nullable().describe('Null when nothing foresees what the goal counts'),
});
export type SmartView = z.infer<typeof smartSchema>;
