import * as z from 'zod';
import { toldSchema } from './told.ts';

/** A warning as a card gets it; its title and why it matters follow from the id. */
const warningSchema = <Says extends object>() =>
  z.object({
    id: z.string(),
    severity: z.enum(['high', 'medium']),
    evidence: toldSchema<Says>().describe('The facts with their numbers'),
    action: toldSchema<Says>().describe('The one thing to do'),
  });

/** A coaching prompt as a card gets it; what it says follows from the id. */
export const promptSchema = z.object({
  id: z.string(),
  skill: z.enum(['product knowledge', 'sales technique', 'objection handling', 'negotiation']),
});
export type PromptView = z.infer<typeof promptSchema>;

/** At most three warnings are open at once; the rest are counted (docs/words.md, "warning"). */
export const signalsSchema = <Says extends object>() =>
  z.object({
    warnings: z.array(warningSchema<Says>()).max(3),
    moreWarnings: z.int().min(0),
    prompt: promptSchema.nullable(),
  });
export type SignalsView<Says extends object> = z.infer<ReturnType<typeof signalsSchema<Says>>>;

/** An exact decimal as text, e.g. "187000.50": a card formats it, nobody adds it up as a float. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/);

/** An amount of money. */
export const moneySchema = z.object({ amount: decimalText, currency: z.string() });
export type MoneyView = z.infer<typeof moneySchema>;
