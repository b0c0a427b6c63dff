import * as z from 'zod';
import { decimalText } from './signals.ts';

/** A number of a goal's metric: money, or a count. */
export const quantitySchema = z.object({
  value: decimalText,
  currency: z.string().nullable().describe('ISO 4217; null for a count'),
});
export type QuantityView = z.infer<typeof quantitySchema>;
