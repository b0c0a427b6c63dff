import * as z from 'zod';
import { homeTabs } from '../domain/access/own-pages.ts';

/** Which parts of the home page and the settings are the viewer's. Whoever may not see a part is not led to it. */
export const ownPagesSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    home: z.array(z.enum(homeTabs)).min(1).describe('Tabs; the first is where they land'),
    settings: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('theirs') }),
      z.object({
        kind: z.literal('not theirs'),
        whoCan: z.string(),
        admins: z.array(z.string()).describe('Names of those who can, as far as they are known'),
      }),
    ]),
  }),
]);
export type OwnPages = z.infer<typeof ownPagesSchema>;
