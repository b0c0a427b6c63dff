import { CrmRefused, CrmUnreachable, StreamUnavailable } from '../../use-cases/ports/crm-source.ts';
import type { ReadCall } from './call.ts';
import {
  answeredWith,
  asked,
  type ErrorBody,
  errorBodyOf,
  pauseFor,
  retryAfter,
} from './error-body.ts';
import type { Judged } from './portal-line.ts';
import { remedyFor, TOKEN_REMEDY } from './remedies.ts';
import type { Answer } from './send.ts';

/** What an answer to a question is worth. `again.waitMs`: what HubSpot asks for; null when it does not say. */
export type Verdict =
  | { readonly kind: 'good'; readonly json: unknown }
  | { readonly kind: 'again'; readonly why: string; readonly waitMs: number | null }
  | { readonly kind: 'final'; readonly error: Error };

/** How long a lock (423) lasts: HubSpot asks to wait 2 s at least. */
const LOCK_MS = 2_000;

/** Judges what came back for a question. */
export function judgeRead(call: ReadCall, answer: Answer): Judged<Verdict> {
  if (answer.status === null) return again(`${asked(call)}: ${answer.why}`, null);
  if (answer.status === 200 || answer.status === 207) {
    if (answer.json !== undefined) return judged({ kind: 'good', json: answer.json }, null);
    return again(
      `${asked(call)} was answered ${answer.status} with something other than JSON`,
      null,
    );
  }
  return judgeFault(call, answer.status, answer.headers, errorBodyOf(answer.json));
}

function judgeFault(
  call: ReadCall,
  status: number,
  headers: Headers,
  body: ErrorBody,
): Judged<Verdict> {
  const what = answeredWith(call, status, body);
  const waitMs = retryAfter(headers);
  switch (status) {
    case 401:
    case 530:
      return final(
        new CrmRefused(`${what}: HubSpot does not accept the access token. ${TOKEN_REMEDY}`),
      );
    case 403:
      return final(forbidden(call, what, body));
    case 429: {
      if (body.policyName === 'DAILY') return { kind: 'day used up', waitMs };
      const pauseMs = pauseFor(call, body, headers);
      return again(what, pauseMs, pauseMs);
    }
    case 423:
      return again(what, Math.max(waitMs ?? 0, LOCK_MS));
    case 477:
      return again(what, waitMs);
  }
  return status >= 500
    ? again(what, waitMs)
    : final(new CrmUnreachable(`${what}: not what was asked for.`));
}

function forbidden({ stream }: ReadCall, what: string, body: ErrorBody): Error {
  const remedy = remedyFor(stream, body.category === 'MISSING_SCOPES');
  return stream === null
    ? new CrmRefused(`${what}. ${remedy}`)
    : new StreamUnavailable(stream, `${what}: the portal does not give its ${stream}.`, remedy);
}

function again(why: string, waitMs: number | null, pauseMs = 0): Judged<Verdict> {
  return judged({ kind: 'again', why, waitMs }, why, pauseMs);
}

function final(error: Error): Judged<Verdict> {
  return judged({ kind: 'final', error }, error.message);
}

function judged(verdict: Verdict, problem: string | null, pauseMs = 0): Judged<Verdict> {
  return { kind: 'judged', verdict, pauseMs, problem };
}
