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
  { portalId, userId, appId }: Asker,
): Promise<Response> {
  const asked = new URLSearchParams({
    ...query,
    userId,
    portalId: String(portalId),
    userEmail: 'somebody@acme.example',
    appId,
  });
  return signedRequest(serviceUrl, clientSecret, `${path}?${asked}`);
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
