import type { Request, RequestHandler } from 'express';
import type { Log } from '../composition/log.ts';
import { verifyRequest } from '../hubspot/verify-request.ts';
import type { Clock } from '../use-cases/slices/slice.ts';
import { notSigned } from './errors.ts';
import type { Metrics } from './metrics.ts';

/** What signatures are checked against. */
export interface SignatureSettings {
  readonly publicUrl: string;
  readonly clientSecrets: readonly string[];
}

/** Lets only requests through that HubSpot signed. Expects the raw body as a Buffer, or none. */
export function signedByHubSpot(
  settings: SignatureSettings,
  realTime: Clock,
  log: Log,
  metrics: Metrics,
): RequestHandler {
  return (request, _response, next) => {
    const verdict = verifyRequest(
      {
        method: request.method,
        target: request.originalUrl,
        rawHeaders: request.rawHeaders,
        body: rawBody(request),
      },
      { ...settings, now: realTime() },
    );
    metrics.signatures.inc({ outcome: verdict.genuine ? verdict.signedAs : 'refused' });
    if (verdict.genuine) return next();
    log.warn(
      { refusal: verdict.refusal, path: request.path },
      'request refused: not signed by HubSpot',
    );
    return next(notSigned());
  };
}

function rawBody(request: Request): Uint8Array {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
