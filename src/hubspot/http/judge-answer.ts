import * as z from 'zod';
import { CrmRefused, CrmUnreachable, StreamUnavailable } from '../../use-cases/ports/crm-source.ts';
import type { ReadCall } from './call.ts';
import { remedyFor } from './remedies.ts';
import type { Answer } from './send.ts';

/** What an answer is worth. `again.waitMs`: what HubSpot asks for; null when it does not say. */
export type Verdict =
  | { readonly kind: 'good'; readonly json: unknown }
  | {
      readonly kind: 'again';
      readonly why: string;
      readonly waitMs: number | null;
      /** Everybody's calls of this kind have to wait, not only this one. */
      readonly pause: boolean;
    }
  | { readonly kind: 'used up'; readonly waitMs: number | null }
  | { readonly kind: 'final'; readonly error: Error };

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
type ErrorBody = z.infer<typeof errorBody>;

/** How long a lock (423) lasts: HubSpot asks to wait 2 s at least. */
const LOCK_MS = 2_000;

/** Judges what came back for a call. */
export function judgeAnswer(call: ReadCall, answer: Answer): Verdict {
  if (answer.status === null) return again(`${asked(call)}: ${answer.why}`, null);
  if (answer.status === 200 || answer.status === 207) {
    if (answer.json !== undefined) return { kind: 'good', json: answer.json };
    return again(
      `${asked(call)} was answered ${answer.status} with something other than JSON`,
      null,
    );
  }
  return judgeFault(
    call,
    answer.status,
    answer.headers,
    errorBody.safeParse(answer.json).data ?? {},
  );
}

function judgeFault(call: ReadCall, status: number, headers: Headers, body: ErrorBody): Verdict {
  const what = `${asked(call)} was answered ${status}${named(body)}`;
  const waitMs = retryAfter(headers);
  switch (status) {
    case 401:
    case 530:
      return final(
        new CrmRefused(`${what}: HubSpot does not accept the access token. ${TOKEN_REMEDY}`),
      );
    case 403:
      return final(forbidden(call, what, body));
    case 429:
      return tooMany(call, what, body, waitMs);
    case 423:
      return again(what, Math.max(waitMs ?? 0, LOCK_MS));
    case 477:
      return again(what, waitMs);
  }
  return status >= 500
    ? again(what, waitMs)
    : final(new CrmUnreachable(`${what}: not what was asked for.`));
}

const TOKEN_REMEDY =
  'Copy the token again from the Auth tab of the app in HubSpot, into HUBSPOT_ACCESS_TOKEN.';

function tooMany(call: ReadCall, what: string, body: ErrorBody, waitMs: number | null): Verdict {
  if (body.policyName === 'DAILY') return { kind: 'used up', waitMs };
  const window = call.kind === 'search' || body.policyName === 'SECONDLY' ? 1_000 : 10_000;
  return { kind: 'again', why: what, waitMs: waitMs ?? window, pause: true };
}

function forbidden({ stream }: ReadCall, what: string, body: ErrorBody): Error {
  const remedy = remedyFor(stream, body.category === 'MISSING_SCOPES');
  return stream === null
    ? new CrmRefused(`${what}. ${remedy}`)
    : new StreamUnavailable(stream, `${what}: the portal does not give its ${stream}.`, remedy);
}

function again(why: string, waitMs: number | null): Verdict {
  return { kind: 'again', why, waitMs, pause: false };
}

function final(error: Error): Verdict {
  return { kind: 'final', error };
}

function asked({ method, path }: ReadCall): string {
  return `${method} ${path}`;
}

function named({ category, policyName, correlationId }: ErrorBody): string {
  const names = [category, policyName, correlationId && `correlation id ${correlationId}`];
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** The Retry-After header in ms; null when there is none. HubSpot writes seconds. */
function retryAfter(headers: Headers): number | null {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) * 1_000 : null;
}
