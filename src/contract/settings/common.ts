import * as z from 'zod';
import type { ScorecardFaults } from '../../domain/leads/scorecard/scorecard-fault.ts';
import { toldSchema } from '../told.ts';

/** Said to whoever may not see or change settings. */
export const notAllowed = z.object({ state: z.literal('not allowed'), whoCan: z.string() });
export type NotAllowed = z.infer<typeof notAllowed>;

/** Nothing is known of the portal yet. */
export const notSynced = z.object({ state: z.literal('not synced') });

/** Somebody in the portal. */
export const person = z.object({
  id: z.string().describe('HubSpot user id'),
  name: z.string().nullable().describe('Null: no owner in the CRM'),
});
export type PersonView = z.infer<typeof person>;

/** Who did something; null: the schedule or the command line. */
export const actor = person.nullable();

/** Something wrong with a scorecard. `path` leads to the field in its JSON. */
export const problem = z.object({
  place: z.string(),
  path: z.array(z.union([z.string(), z.int()])),
  fault: toldSchema<ScorecardFaults>(),
  effect: z.enum(['refused', 'degraded', 'no effect']),
});

/** The name of a version of the rules. */
export const ruleVersionName = z
  .string()
  .regex(/^(rules-\d{1,9}|default-1)$/, 'a version: rules-1, rules-2, ..., or default-1');
