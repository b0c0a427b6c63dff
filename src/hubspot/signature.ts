import { createHmac, timingSafeEqual } from 'node:crypto';

/** What HubSpot's v3 signature covers: method, full URL, body and time, joined without separators. */
export interface SignedParts {
  readonly method: string;
  /** Scheme, host, path and query. */
  readonly uri: string;
  readonly body: string | Uint8Array;
  /** The text of the X-HubSpot-Request-Timestamp header: ms since 1970. */
  readonly timestamp: string;
}

/** The v3 signature of a request under an app's client secret, in base64 (44 characters). */
export function signatureV3(parts: SignedParts, clientSecret: string): string {
  return macV3(parts, clientSecret).toString('base64');
}

/** Whether `signature` is the v3 signature of a request; compared in constant time. */
export function matchesV3(signature: Buffer, parts: SignedParts, clientSecret: string): boolean {
  const expected = macV3(parts, clientSecret);
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

function macV3({ method, uri, body, timestamp }: SignedParts, clientSecret: string): Buffer {
  return createHmac('sha256', clientSecret)
    .update(method)
    .update(uri)
    .update(body)
    .update(timestamp)
    .digest();
}

/** The escapes that HubSpot's documentation has decoded before signing; every other one stays as it is. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/** A URL as HubSpot's documentation says it is signed: twelve escapes decoded, the others left alone. */
export function decodeForSigning(uri: string): string {
  return uri.replaceAll(/%[0-9a-f]{2}/gi, (escaped) => decoded[escaped.toUpperCase()] ?? escaped);
}
