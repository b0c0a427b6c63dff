import type { Router } from 'express';
import type * as z from 'zod';
import type { PortalTools } from '../composition/portal-tools.ts';
import type { CardPath } from '../contract/card-paths.ts';
import { readCardQuery } from './card-query.ts';
import { wrongMethod } from './errors.ts';
import { type PortalDirectory, toolsFor } from './signed-portal.ts';

/** What a card or a page reads, and what it adds to the query for it. */
export interface Read<Own extends object> {
  readonly path: CardPath;
  readonly schema: z.ZodType<Own>;
  readonly read: (tools: PortalTools, own: Own & { readonly userId: string }) => Promise<object>;
}

/** Adds a read to a router that stands behind the signature check: portal and user come from the query that HubSpot signed. */
export function addRead<Own extends object>(
  router: Router,
  portals: PortalDirectory,
  appId: string | null,
  { path, schema, read }: Read<Own>,
): void {
  router
    .route(path.replace('/v1', ''))
    .get(async (request, response) => {
      const { identity, query } = readCardQuery(request.originalUrl, schema);
      const tools = toolsFor(identity, portals, appId);
      const answer = await read(tools, { ...query, userId: identity.userId });
      response.set('Cache-Control', 'no-store').json(answer);
    })
    .all((_request, _response, next) => next(wrongMethod()));
}
