import * as z from 'zod';
import type { RejectionMessages } from '../domain/crm/rejection.ts';
import { toldSchema } from './told.ts';

/** A value that was set aside, and why. */
export const rejectedSchema = z.object({
  property: z.string(),
  value: z.string(),
  reason: toldSchema<RejectionMessages>(),
});
