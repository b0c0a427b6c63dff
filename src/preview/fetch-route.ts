import { json, type RequestHandler, Router } from 'express';
import * as z from 'zod';
import { viewerOf } from './choose-viewer.ts';
import { cardRequest, forwardSigned, NotForwarded } from './forward-signed.ts';
import type { PreviewOptions } from './preview-options.ts';

/** HubSpot's limit for one app in one account; the next request is answered 429. */
const MAX_CONCURRENT = 20;

/** POST / : a card's `hubspot.fetch`, on behalf of whoever is looking. */
export function fetchRoute(
  options: Pick<PreviewOptions, 'backend' | 'portal' | 'viewers' | 'log'>,
): Router {
  let running = 0;
  const forward: RequestHandler = async (request, response) => {
    const asked = cardRequest.safeParse(request.body);
    if (!asked.success) {
      response.status(400).json({ message: z.prettifyError(asked.error) });
      return;
    }
    if (running >= MAX_CONCURRENT) {
      response.status(429).json({ message: 'Twenty requests are on their way already.' });
      return;
    }
    running += 1;
    try {
      const asker = { viewer: viewerOf(request, options.viewers), portalId: options.portal.id };
      const answer = await forwardSigned(asked.data, asker, options.backend);
      response.json(answer);
    } catch (error) {
      if (!(error instanceof NotForwarded)) throw error;
      options.log.warn({ err: error }, 'a card asked and got no answer');
      response.status(error.status).json({ message: error.message });
    } finally {
      running -= 1;
    }
  };
  // The body within may be 1 MB (checked there); the rest is the envelope around it.
  return Router().post('/', json({ limit: '1100kb' }), forward);
}
