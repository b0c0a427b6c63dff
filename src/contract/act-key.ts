import * as z from 'zod';

/** The key that a card makes for each intended act (docs/decisions/0012). */
export const actKey = z
  .string()
  .regex(/^[0-9A-Za-z-]{16,64}$/, 'a key made by the caller: 16 to 64 letters, digits and hyphens')
  .describe('The same key again gives the stored answer and does nothing');
