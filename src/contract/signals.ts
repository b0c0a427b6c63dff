import * as z from 'zod';

/** A warning as a card shows it. */
export const warningSchema = z.object({
  id: z.string(),
  title: z.string().describe('What is not fine, e.g. "Nobody owns this lead"'),
  severity: z.enum(['high', 'medium']),
  evidence: z.string().describe('The facts with their numbers'),
  why: z.string(),
  action: z.string().describe('The one thing to do'),
});
export type WarningView = z.infer<typeof warningSchema>;

/** A coaching prompt as a card shows it. */
export const promptSchema = z.object({
  id: z.string(),
  skill: z.enum(['product knowledge', 'sales technique', 'objection handling', 'negotiation']),
  text: z.string(),
  goodLooksLike: z.string(),
});
export type PromptView = z.infer<typeof promptSchema>;

/** At most three warnings are open at once; the rest are counted (docs/words.md, "warning"). */
export const signalsSchema = z.object({
  warnings: z.array(warningSchema).max(3),
  moreWarnings: z.int().min(0),
  prompt: promptSchema.nullable(),
});
export type SignalsView = z.infer<typeof signalsSchema>;

/** An exact decimal as text, e.g. "187000.50": a card formats it, nobody adds it up as a float. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/);

/** An amount of money. */
export const moneySchema = z.object({ amount: decimalText, currency: z.string() });
export type MoneyView = z.infer<typeof moneySchema>;
