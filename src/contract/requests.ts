import * as z from 'zod';

/** HubSpot record ids are decimal digits. */
export const recordId = z.string().regex(/^\d{1,20}$/, 'a record id: 1 to 20 digits');

/** A question that adds nothing to the query: it is about the viewer, or the whole portal. */
export const noQuery = z.strictObject({});

/** The same, to be read alone, all the way down: whoever sends a value does not change it. */
export type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Field in keyof Value]: Frozen<Value[Field]> }
    : Value;

/** What HubSpot adds to the query of a signed request: each exactly once. */
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
