import { Client } from '@hubspot/api-client';
import { Request } from '@hubspot/api-client/lib/src/services/http/Request.js';
import * as z from 'zod';
import type { ApiCall } from './call.ts';
import { connectionFault } from './remedies.ts';

/**
 * What one try brought: an answer (`json` is undefined when it was none), or the reason why there is none; in words,
 * because the runtime's errors may hold bytes of the answer.
 */
export type Answer =
  | {
      readonly status: number;
      readonly headers: Headers;
      readonly json: unknown;
    }
  /** `neverSent`: the call surely did not reach HubSpot. */
  | { readonly status: null; readonly why: string; readonly neverSent: boolean };

/** How to reach one portal. */
export interface PortalAccess {
  readonly accessToken: string;
  /** Where HubSpot answers; its client's own by default. */
  readonly basePath?: string;
  /** From sending to the last byte, in ms. */
  readonly timeoutMs: number;
}

/** Sends a call once. Rejects only when `signal` calls it off. */
export type Send = (call: ApiCall, signal: AbortSignal) => Promise<Answer>;

/**
 * HubSpot's client with calls that can be called off and end in time. Its `apiRequest` can do neither, and runs under
 * a limiter and a retry that whichever Client was made last in this process sets for all of them; so the request is
 * built by the client (address, token, user agent) and sent from here.
 */
class TimedClient extends Client {
  async send(call: ApiCall, signal: AbortSignal): Promise<Response> {
    const request = new Request(this.config, {
      method: call.method,
      path: call.path,
      ...(call.query === undefined ? {} : { qs: call.query }),
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    return fetch(request.getUrl(), { ...request.getSendData(), signal, redirect: 'manual' });
  }
}

/** Opens the way to one portal. The runtime itself gives up connecting after 10 s. */
export function senderTo({ accessToken, basePath, timeoutMs }: PortalAccess): Send {
  const client = new TimedClient({
    accessToken,
    numberOfApiCallRetries: 0,
    ...(basePath === undefined ? {} : { basePath }),
  });
  return async (call, signal) => {
    const deadline = new AbortController();
    const giveUp = () => deadline.abort(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    try {
      signal.throwIfAborted();
      const response = await client.send(call, deadline.signal);
      return { status: response.status, headers: response.headers, json: await jsonOf(response) };
    } catch (error) {
      signal.throwIfAborted();
      const late = deadline.signal.aborted;
      const host = hostOf(basePath);
      if (late) {
        return { status: null, why: `${host} gave no answer in ${timeoutMs} ms`, neverSent: false };
      }
      const code = networkFault.safeParse(error).data?.cause.code ?? 'no more is known';
      return {
        status: null,
        why: connectionFault(host, code),
        neverSent: beforeSending.has(code),
      };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  };
}

/** Host and port, as a person would look for them. */
function hostOf(basePath = 'https://api.hubapi.com'): string {
  return new URL(basePath).host;
}

/** The body, when it says that it is JSON and is; else undefined. A parser's error quotes the body, so it goes no further. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const networkFault = z.object({ cause: z.object({ code: z.string().regex(/^[A-Z0-9_]+$/) }) });

/** The runtime's codes of faults that come before the first byte is sent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
