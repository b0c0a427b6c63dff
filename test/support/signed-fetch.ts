import { signatureV3 } from '../../src/hubspot/signature.ts';

/** Who HubSpot would say is asking. */
export interface Asker {
  readonly portalId: number;
  readonly userId: string;
  readonly appId: string;
}

/** Asks the service as HubSpot does on behalf of a card: identity in the query, signature over all of it. */
export function signedFetch(
  serviceUrl: string,
  clientSecret: string,
  path: string,
  query: Readonly<Record<string, string>>,
  asker: Asker,
): Promise<Response> {
  return signedRequest(serviceUrl, clientSecret, targetOf(path, query, asker));
}

/** Acts as HubSpot does on behalf of a card: identity in the query, everything else in the body. */
export function signedPost(
  serviceUrl: string,
  clientSecret: string,
  path: string,
  body: object,
  asker: Asker,
): Promise<Response> {
  const init = { method: 'POST', body: JSON.stringify(body) };
  return signedRequest(serviceUrl, clientSecret, targetOf(path, {}, asker), init);
}

function targetOf(
  path: string,
  query: Readonly<Record<string, string>>,
  { portalId, userId, appId }: Asker,
): string {
  const identity = {
    ...{ userId, portalId: String(portalId) },
    ...{ userEmail: 'somebody@acme.example', appId },
  };
  return `${path}?${new URLSearchParams({ ...query, ...identity })}`;
}

/** Signs a request to exactly this target. */
export function signedRequest(
  serviceUrl: string,
  clientSecret: string,
  target: string,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<Response> {
  const { method = 'GET', body = '' } = init;
  const timestamp = String(Date.now());
  const signature = signatureV3(
    { method, uri: serviceUrl + target, body, timestamp },
    clientSecret,
  );
  return fetch(serviceUrl + target, {
    method,
    redirect: 'manual',
    ...(body !== '' && { body }),
    headers: {
      'x-hubspot-signature-v3': signature,
      'x-hubspot-request-timestamp': timestamp,
    },
  });
}
