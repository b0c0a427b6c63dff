import * as z from 'zod';
import { recordId } from './requests.ts';

/** Leads that were handed over and wait for the viewer, or for somebody whose manager the viewer is. */
export const handedLeadsSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    leads: z
      .array(
        z.object({
          contactId: recordId,
          name: z.string().nullable(),
          grade: z.enum(['A', 'B', 'C', 'D']).nullable(),
          to: z.string().nullable().describe('For whom, by name; null: for the viewer'),
          by: z.string().nullable().describe('Who handed it over; null: not known'),
          at: z.iso.datetime(),
          note: z.string().nullable(),
        }),
      )
      .describe('The one that has waited longest first'),
    more: z.int().min(0),
  }),
  z.object({ state: z.literal('not synced') }),
]);
export type HandedLeads = z.infer<typeof handedLeadsSchema>;
