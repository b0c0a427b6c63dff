import * as z from 'zod';
import { personaBounds } from '../domain/leads/personas/check-personas.ts';
import type { Persona } from '../domain/leads/personas/persona.ts';
import { conditionSchema, propertyAttributeSchema } from './scorecard.ts';

const name = z.string().trim().min(1).max(personaBounds.text);

/** Personas in a file. What they mean is checked by checkPersonas, all problems at once. */
export const personasSchema: z.ZodType<readonly Persona[]> = z
  .array(
    z.strictObject({
      name: name.describe('What people call this kind of person'),
      traits: z
        .array(z.strictObject({ reads: propertyAttributeSchema, when: conditionSchema }))
        .min(1)
        .max(personaBounds.traits)
        .describe('All of them hold'),
    }),
  )
  .min(1)
  .max(personaBounds.personas)
  // Names are unique, so they serve as ids.
  .transform((personas) => personas.map((persona) => ({ id: persona.name, ...persona })));
