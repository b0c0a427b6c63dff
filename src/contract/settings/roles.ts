import * as z from 'zod';
import { asSeen, changing } from './change-setting.ts';
import { notAllowed, notSynced } from './common.ts';

const role = z.enum(['admin', 'manager', 'marketer', 'rep']);

/** Who may do what. Whoever is not listed is a rep. */
export const rolesAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('shown'),
    ...asSeen,
    people: z
      .array(
        z.object({
          userId: z.string(),
          name: z.string().nullable().describe('Null: no owner in the CRM'),
          email: z.string().nullable(),
          teams: z.array(z.string()),
          role,
          assigned: z.boolean().describe('False: a rep because nobody said otherwise'),
          suggestion: z
            .object({ role, why: z.string() })
            .nullable()
            .describe("From HubSpot's owners and teams; never taken over by itself"),
        }),
      )
      .describe('By name'),
  }),
  notSynced,
  notAllowed,
]);
export type RolesAnswer = z.infer<typeof rolesAnswerSchema>;

/** Gives somebody a role. */
export const assignRoleRequest = z.strictObject({
  ...changing,
  user: z.string().regex(/^\d{1,20}$/, 'a HubSpot user id: 1 to 20 digits'),
  role,
  // Pages from before there was a mark send none.
  seen: changing.seen.default(null),
});
export type AssignRoleRequest = z.infer<typeof assignRoleRequest>;
