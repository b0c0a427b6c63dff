import * as z from 'zod';
import { decodeForSigning, signatureV3 } from '../hubspot/signature.ts';
import type { PreviewBackend, PreviewViewer } from './preview-options.ts';

/** HubSpot's limits for `hubspot.fetch`: 1 MB each way, 15 s unless the card asks for more, 120 s at most. */
const MAX_BYTES = 1_000_000;
const TIMEOUT_MS = 15_000;
const MAX_TIMEOUT_MS = 120_000;

/** What a card may ask for through `hubspot.fetch`. */
export const cardRequest = z.strictObject({
  url: z.string().max(8_000),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  body: z.record(z.string(), z.unknown()).optional(),
  timeout: z.int().min(1).max(MAX_TIMEOUT_MS).default(TIMEOUT_MS),
  authorization: z.string().max(8_000).optional(),
});
export type CardRequest = z.infer<typeof cardRequest>;

/** What the service answered. */
export interface ForwardedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The request was not sent, or has no answer that a card could get. `status` is what the card sees. */
export class NotForwarded extends Error {
  override readonly name = 'NotForwarded';
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Who asks, and in which portal: HubSpot's word, not the card's. */
export interface Asker {
  readonly viewer: PreviewViewer;
  readonly portalId: number;
}

/**
 * Sends a card's request to the service as HubSpot does: names the user, the portal and the app in the query, signs
 * (v3), follows no redirect, and tries once more after a failed connection or a 5xx. Throws {@link NotForwarded}.
 */
export async function forwardSigned(
  asked: CardRequest,
  asker: Asker,
  backend: PreviewBackend,
): Promise<ForwardedAnswer> {
  const uri = identified(permitted(asked.url, backend), asker, backend.appId);
  const body = asked.method === 'GET' ? undefined : bodyText(asked.body);
  const deadline = AbortSignal.timeout(asked.timeout);
  const attempt = () => send(uri, asked, body, backend, deadline);
  const first = await attempt().catch((error: unknown) => retryable(error));
  return first !== null && first.status < 500 ? first : attempt();
}

function permitted(url: string, backend: PreviewBackend): URL {
  const base = new URL(backend.url);
  const target = URL.parse(url);
  if (target?.origin !== base.origin)
    throw new NotForwarded(403, `A card may ask ${base.origin} only.`);
  return target;
}

function identified(url: URL, { viewer, portalId }: Asker, appId: string): string {
  const identity = { userId: viewer.userId, portalId, userEmail: viewer.email, appId };
  const added = Object.entries(identity)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return new URL(
    `${url.origin}${url.pathname}${url.search === '' ? '?' : `${url.search}&`}${added}`,
  ).href;
}

function bodyText(body: CardRequest['body']): string | undefined {
  if (body === undefined) return undefined;
  const text = JSON.stringify(body);
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new NotForwarded(413, 'The request is larger than 1 MB.');
  return text;
}

/** Null: worth another try. A deadline that passed is not. */
function retryable(error: unknown): null {
  if (error instanceof NotForwarded && error.status === 502 && error.cause !== undefined)
    return null;
  throw error;
}

async function send(
  uri: string,
  asked: CardRequest,
  body: string | undefined,
  { clientSecret }: PreviewBackend,
  deadline: AbortSignal,
): Promise<ForwardedAnswer> {
  // The real time: an import sets the portal's clock, not the age of a signature.
  const timestamp = String(Date.now());
  const signed = { method: asked.method, uri: decodeForSigning(uri), body: body ?? '', timestamp };
  const headers = {
    'x-hubspot-signature-v3': signatureV3(signed, clientSecret),
    'x-hubspot-request-timestamp': timestamp,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(asked.authorization === undefined ? {} : { authorization: asked.authorization }),
  };
  try {
    const response = await fetch(uri, {
      method: asked.method,
      headers,
      body: body ?? null,
      redirect: 'manual',
      signal: deadline,
    });
    return await answerOf(response);
  } catch (error) {
    throw notForwarded(error);
  }
}

async function answerOf(response: Response): Promise<ForwardedAnswer> {
  if (response.status >= 300 && response.status < 400)
    throw new NotForwarded(502, 'The service redirected; HubSpot follows no redirects.');
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: await limitedText(response),
  };
}

async function limitedText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > MAX_BYTES) throw new NotForwarded(502, 'The answer is larger than 1 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function notForwarded(cause: unknown): NotForwarded {
  if (cause instanceof NotForwarded) return cause;
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return new NotForwarded(504, 'The service did not answer in time.', { cause });
  return new NotForwarded(502, 'The service cannot be reached. Is it running?', { cause });
}
