import * as z from 'zod';
import type { ApiCall } from './call.ts';

/** The parts of HubSpot's error body that are fit for an error text: names, never its sentence, which may quote a record. */
const errorBody = z.object({
  category: z
    .string()
    .regex(/^[A-Z_]{1,60}$/)
    .optional()
    .catch(undefined),
  policyName: z
    .string()
    .regex(/^[A-Z_]{1,60}$/)
    .optional()
    .catch(undefined),
  correlationId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .catch(undefined),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** Those parts of an answer; none of them when it has another shape. */
export function errorBodyOf(json: unknown): ErrorBody {
  return errorBody.safeParse(json).data ?? {};
}

/** "GET /crm/... was answered 500 (category, correlation id ...)". */
export function answeredWith(call: ApiCall, status: number, body: ErrorBody): string {
  return `${asked(call)} was answered ${status}${named(body)}`;
}

/** The call by its path, which names no record. */
export function asked({ method, path }: ApiCall): string {
  return `${method} ${path}`;
}

function named({ category, policyName, correlationId }: ErrorBody): string {
  const names = [category, policyName, correlationId && `correlation id ${correlationId}`];
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** The Retry-After header in ms; null when there is none. HubSpot writes seconds. */
export function retryAfter(headers: Headers): number | null {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) * 1_000 : null;
}

/** How long a 429 asks everybody to wait, in ms: as HubSpot says, or one window of the limit that was met. */
export function pauseFor(call: ApiCall, { policyName }: ErrorBody, headers: Headers): number {
  const window = call.kind === 'search' || policyName === 'SECONDLY' ? 1_000 : 10_000;
  return retryAfter(headers) ?? window;
}
