import * as z from 'zod';
import { paceOrders } from './pace-page.ts';

// In a file without zod, so that the cards' bundles stay small.
export { cardRoutes, pageRoutes } from './card-paths.ts';

/** HubSpot record ids are decimal digits. */
const recordId = z.string().regex(/^\d{1,20}$/, 'a record id: 1 to 20 digits');

/** What the lead-quality card adds to the query. */
export const leadQualityQuery = z.strictObject({ contactId: recordId });

/** What the goal-pacing card adds to the query. */
export const goalPacingQuery = z.strictObject({ dealId: recordId });

/** The Leads tab adds nothing: it is about the whole portal. */
export const leadsPageQuery = z.strictObject({});

/** Nor does what stands on it about hand-overs. */
export const handOverPageQuery = z.strictObject({});

/** Nor does what stands on it about learning. */
export const learningPageQuery = z.strictObject({});
/** The Pace tab says which goals it wants: in what order, and from which on. */
export const pacePageQuery = z.strictObject({
  order: z.enum(paceOrders).optional(),
  offset: z
    .string()
    .regex(/^\d{1,6}$/, 'how many goals to pass over: 1 to 6 digits')
    .optional(),
});

/** Nor do the progress updates of the Pace tab: they are the viewer's. */
export const updatesPageQuery = z.strictObject({});

/** What changed for a goal is asked with the goal's key: see goal-key.ts. */
export const goalChangesQuery = z.strictObject({
  goal: z.string().regex(/^(?:[0-9a-f]{2}){1,400}$/, 'the key of a goal: hexadecimal digits'),
});

/** What HubSpot adds to the query of a signed card request: each exactly once. */
export const identityQuery = z.strictObject({
  portalId: z.string().regex(/^\d{1,15}$/, 'a portal id: 1 to 15 digits'),
  userId: z.string().regex(/^\d{1,20}$/, 'a user id: 1 to 20 digits'),
  userEmail: z.string().max(320),
  appId: z.string().regex(/^\d{1,15}$/, 'an app id: 1 to 15 digits'),
});

/** Every error answer of the service. `reference` finds the log line. */
export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), reference: z.string() }),
});
export type ErrorAnswer = z.infer<typeof errorSchema>;
