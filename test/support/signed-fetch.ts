import { signatureV3 } from '../../src/hubspot/signature.ts';

/** Who HubSpot would say is asking. */
export interface Asker {
  readonly portalId: number;
  readonly userId: string;
  readonly appId: string;
}

type Query = Readonly<Record<string, string>>;

/** Asks the service as HubSpot does on behalf of a card: identity in the query, signature over all of it. */
export function signedFetch(
  serviceUrl: string,
  clientSecret: string,
  path: string,
  query: Query,
  asker: Asker,
): Promise<Response> {
  return signedRequest(serviceUrl, clientSecret, targetOf(path, query, asker));
}

/** An act as HubSpot sends it, ready to be sent once or more often, as it was signed or changed on the way. */
export function postOf(
  serviceUrl: string,
  clientSecret: string,
  path: string,
  body: unknown,
  asker: Asker,
): (sent?: string) => Promise<Response> {
  const url = serviceUrl + targetOf(path, {}, asker);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = signedHeaders('POST', url, text, clientSecret);
  return (sent = text) => fetch(url, { method: 'POST', body: sent, headers });
}

/** Signs a request to exactly this target. */
export function signedRequest(
  serviceUrl: string,
  clientSecret: string,
  target: string,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<Response> {
  const { method = 'GET', body = '' } = init;
  const url = serviceUrl + target;
  return fetch(url, {
    method,
    redirect: 'manual',
    ...(body !== '' && { body }),
    headers: signedHeaders(method, url, body, clientSecret),
  });
}

function targetOf(path: string, query: Query, { portalId, userId, appId }: Asker): string {
  const identity = {
    ...{ userId, portalId: String(portalId) },
    ...{ userEmail: 'somebody@acme.example', appId },
  };
  return `${path}?${new URLSearchParams({ ...query, ...identity })}`;
}

function signedHeaders(method: string, uri: string, body: string, clientSecret: string) {
  const timestamp = String(Date.now());
  return {
    'content-type': 'application/json',
    'x-hubspot-signature-v3': signatureV3({ method, uri, body, timestamp }, clientSecret),
    'x-hubspot-request-timestamp': timestamp,
  };
}
