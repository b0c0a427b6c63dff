import type { Instant } from '../domain/crm/time.ts';
import { decodeForSigning, matchesV3 } from './signature.ts';

/** A request as it came over the wire, before anything was parsed. */
export interface RawRequest {
  readonly method: string;
  /** The request target exactly as sent: path and query. */
  readonly target: string;
  /** Names and values in turn, as Node's `rawHeaders`: repeats stay visible. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
}

/** What a request is checked against. */
export interface Verification {
  /** Where HubSpot reaches us, e.g. `https://pacekeeper.example`. Never taken from Host or X-Forwarded-*. */
  readonly publicUrl: string;
  /** The app's client secret; while it is being rotated, the previous one too. */
  readonly clientSecrets: readonly string[];
  /** The real time, ms since 1970. */
  readonly now: Instant;
}

/** Why a request was refused, for the log alone: the caller always gets the same answer. */
export type Refusal =
  | 'header missing or repeated'
  | 'timestamp malformed'
  | 'too old or from the future'
  | 'signature malformed'
  | 'target malformed'
  | 'body malformed'
  | 'signature does not match';

/** `signedAs`: which spelling of the URL HubSpot signed; counted, because its documents and its code disagree. */
export type Verdict =
  | { readonly genuine: true; readonly signedAs: 'raw' | 'decoded' }
  | { readonly genuine: false; readonly refusal: Refusal };

/** HubSpot's own limit on the age of a request; applied both ways, so that a stolen clock gains nothing. */
const MAX_AGE_MS = 300_000;

/**
 * RFC 3986 path and query. The path holds no escapes (`%3F` in it would sign the same as a real `?`), and neither holds
 * a brace: the body starts with one, so no other way of cutting the signed text into URL and body is accepted.
 */
const TARGET = /^\/(?!\/)[\w\-.~!$&'()*+,;=:@/]*(\?(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?$/;

const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Whether HubSpot signed this request with our client secret (signature v3 only; v1 and v2 are not accepted).
 * The signed text has no separators, so the parts are first held to a grammar that leaves one way to cut it.
 */
export function verifyRequest(request: RawRequest, against: Verification): Verdict {
  const signature = onlyHeader(request.rawHeaders, 'x-hubspot-signature-v3');
  const timestamp = onlyHeader(request.rawHeaders, 'x-hubspot-request-timestamp');
  if (signature === null || timestamp === null) return refused('header missing or repeated');
  if (!/^\d{13}$/.test(timestamp)) return refused('timestamp malformed');
  if (Math.abs(against.now - Number(timestamp)) > MAX_AGE_MS)
    return refused('too old or from the future');
  if (!BASE64_OF_32_BYTES.test(signature)) return refused('signature malformed');
  if (!TARGET.test(request.target)) return refused('target malformed');
  if (!bodyFits(request)) return refused('body malformed');
  return compare(request, Buffer.from(signature, 'base64'), timestamp, against);
}

function compare(
  { method, target, body }: RawRequest,
  signature: Buffer,
  timestamp: string,
  { publicUrl, clientSecrets }: Verification,
): Verdict {
  const raw = publicUrl + target;
  const spellings = [
    { signedAs: 'raw', uri: raw },
    { signedAs: 'decoded', uri: decodeForSigning(raw) },
  ] as const;
  for (const { signedAs, uri } of spellings) {
    for (const secret of clientSecrets) {
      if (matchesV3(signature, { method, uri, body, timestamp }, secret))
        return { genuine: true, signedAs };
    }
  }
  return refused('signature does not match');
}

function refused(refusal: Refusal): Verdict {
  return { genuine: false, refusal };
}

function onlyHeader(rawHeaders: readonly string[], name: string): string | null {
  const values = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  );
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Reads carry no body; a body is a JSON object (cards) or array (webhooks). */
function bodyFits({ method, body }: RawRequest): boolean {
  if (body.length === 0) return true;
  if (method === 'GET' || method === 'HEAD') return false;
  return body[0] === 0x7b || body[0] === 0x5b;
}
