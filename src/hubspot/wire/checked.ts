import type * as z from 'zod';
import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';

/**
 * An answer by its schema. Anything else is no answer, and never "no records": CrmUnreachable names the places that
 * are wrong, not what stands there.
 */
export function checked<T>(schema: z.ZodType<T>, json: unknown, path: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues
    .slice(0, 5)
    .map((issue) => issue.path.join('.') || 'the answer');
  throw new CrmUnreachable(
    `${path} was answered with something of another shape than HubSpot documents: look at ${places.join(', ')}.`,
  );
}
