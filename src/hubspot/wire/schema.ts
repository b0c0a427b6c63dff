import * as z from 'zod';
import { recordId } from './records.ts';

/** Account details: what Pacekeeper needs of them. */
export const accountDetails = z.object({
  portalId: z.int().positive(),
  timeZone: z.string().refine(isTimeZone),
  companyCurrency: z.string().regex(/^[A-Z]{3}$/),
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

const text = z.string().nullish();
const userId = z.union([recordId, z.int().positive().transform(String)]).nullish();

export const ownerPage = z.object({
  results: z.array(
    z.object({
      id: recordId,
      userId,
      userIdIncludingInactive: userId,
      email: text,
      firstName: text,
      lastName: text,
      archived: z.boolean().default(false),
      teams: z.array(z.object({ id: z.string(), name: z.string() })).nullish(),
    }),
  ),
  paging: z.object({ next: z.object({ after: z.string().min(1) }).nullish() }).nullish(),
});

/** An owner as HubSpot answers it. */
export type WireOwner = z.infer<typeof ownerPage>['results'][number];

export const propertyList = z.object({
  results: z.array(
    z.object({
      name: z.string().min(1),
      label: z.string(),
      type: z.string(),
      options: z.array(z.object({ value: z.string(), label: z.string() })).nullish(),
    }),
  ),
});

/** A property's definition as HubSpot answers it. */
export type WireProperty = z.infer<typeof propertyList>['results'][number];

export const pipelineList = z.object({
  results: z.array(
    z.object({
      id: z.string().min(1),
      label: z.string(),
      stages: z.array(
        z.object({
          id: z.string().min(1),
          label: z.string(),
          displayOrder: z.number(),
          metadata: z.object({ isClosed: text, probability: text }).nullish(),
        }),
      ),
    }),
  ),
});

/** A pipeline as HubSpot answers it. */
export type WirePipeline = z.infer<typeof pipelineList>['results'][number];
