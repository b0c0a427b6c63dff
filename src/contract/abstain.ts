import * as z from 'zod';

/** Why no chance is said. */
export const abstainSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no target') }),
  z.object({ kind: z.literal('reached') }),
  z.object({ kind: z.literal('no wins') }),
  z.object({
    kind: z.literal('amounts missing'),
    missing: z.int(),
    open: z.int().describe('Open deals, of which so many have no amount'),
  }),
  z.object({
    kind: z.literal('bands have not held'),
    held: z.int(),
    tried: z.int().describe('Ranges of the latest trials, of which so many held'),
  }),
]);
export type AbstainView = z.infer<typeof abstainSchema>;
