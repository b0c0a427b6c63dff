import type { Router } from 'express';
import * as z from 'zod';
import type { PortalTools } from '../composition/portal-tools.ts';
import type { CardPath } from '../contract/card-paths.ts';
import { readCardQuery } from './card-query.ts';
import { wrongMethod } from './errors.ts';
import { readJsonBody } from './json-body.ts';
import { type PortalDirectory, toolsFor } from './signed-portal.ts';

/** An act adds nothing to the query: everything of its own is in the body. */
const nothing = z.strictObject({});

/** What a card does, and what it must say for it. */
export interface Act<Asked extends object> {
  readonly path: CardPath;
  readonly schema: z.ZodType<Asked>;
  /** Largest body; a few fields unless given. */
  readonly maxBytes?: number;
  readonly act: (tools: PortalTools, asked: Asked & { readonly userId: string }) => Promise<object>;
}

/**
 * Adds an act to a router that stands behind the signature check. A request that was recorded and is sent again within the
 * signature's five minutes holds the same key, in a body that is signed: it gets the kept answer.
 */
export function addAct<Asked extends object>(
  router: Router,
  portals: PortalDirectory,
  appId: string | null,
  { path, schema, act, maxBytes }: Act<Asked>,
): void {
  router
    .route(path.replace('/v1', ''))
    .post(async (request, response) => {
      const { identity } = readCardQuery(request.originalUrl, nothing);
      const tools = toolsFor(identity, portals, appId);
      const asked = readJsonBody(request.body, schema, maxBytes);
      const answer = await act(tools, { ...asked, userId: identity.userId });
      response.set('Cache-Control', 'no-store').json(answer);
    })
    .all((_request, _response, next) => next(wrongMethod()));
}
