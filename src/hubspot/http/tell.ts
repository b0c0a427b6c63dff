import { CrmUnreachable } from '../../use-cases/ports/crm-source.ts';
import type { WriteCall } from './call.ts';
import { answeredWith, asked, errorBodyOf, pauseFor, retryAfter } from './error-body.ts';
import type { Judged, PortalLine } from './portal-line.ts';
import { addScopes, TOKEN_REMEDY } from './remedies.ts';
import type { Answer } from './send.ts';

/**
 * What became of a call that makes something. `later`: HubSpot surely did nothing. `unsure`: nobody knows, so it must not be sent
 * again. `closed`: the token or the account does not allow it.
 */
export type Told =
  | { readonly kind: 'done'; readonly json: unknown }
  | { readonly kind: 'later' | 'refused' | 'unsure' | 'closed'; readonly why: string };

/** Tells HubSpot to make something, once. */
export type Tell = (call: WriteCall, signal: AbortSignal) => Promise<Told>;

/** Tells over a portal's line, within its limits. Rejects only when `signal` calls it off. */
export function teller(line: PortalLine): Tell {
  return async (call, signal) => {
    try {
      return await line.once(call, 1, signal, (answer) => judgeWrite(call, answer));
    } catch (error) {
      if (error instanceof CrmUnreachable) return { kind: 'later', why: error.message };
      throw error;
    }
  };
}

function judgeWrite(call: WriteCall, answer: Answer): Judged<Told> {
  if (answer.status === null) {
    const kind = answer.neverSent ? 'later' : 'unsure';
    return judged({ kind, why: `${asked(call)}: ${answer.why}` });
  }
  const { status, headers, json } = answer;
  if (status === 200 || status === 201) return judged({ kind: 'done', json });
  const body = errorBodyOf(json);
  if (status === 429 && body.policyName === 'DAILY')
    return { kind: 'day used up', waitMs: retryAfter(headers) };
  const told = judgeFault(call, status, answeredWith(call, status, body));
  return judged(told, status === 429 ? pauseFor(call, body, headers) : 0);
}

function judgeFault({ scope }: WriteCall, status: number, why: string): Told {
  switch (status) {
    case 401:
    case 530:
      return { kind: 'later', why: `${why}. ${TOKEN_REMEDY}` };
    case 403:
      return { kind: 'closed', why: `${why}. ${addScopes(scope)}` };
    // Refused at the door: a limit, a lock, a move between data centres, a service that is down.
    case 423:
    case 429:
    case 477:
    case 503:
      return { kind: 'later', why };
  }
  // Behind any other 5xx the work may have been done.
  return { kind: status >= 500 ? 'unsure' : 'refused', why };
}

function judged(told: Told, pauseMs = 0): Judged<Told> {
  return {
    kind: 'judged',
    verdict: told,
    pauseMs,
    problem: told.kind === 'done' ? null : told.why,
  };
}
