import { Client } from '@hubspot/api-client';
import { afterEach } from '@jest/globals';
import { z } from 'zod';
import type { PortalContent } from '../../../src/sandbox/portal/content.ts';
import {
  openPortal,
  type Portal,
  type PortalOptions,
} from '../../../src/sandbox/portal/open-portal.ts';
import type { World } from '../../../src/sandbox/world.ts';
import { tinyWorld } from './tiny-world.ts';

const opened: Portal[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((portal) => portal.close()));
});

/** A portal for one test, with HubSpot's own client beside it. */
export async function open(
  options: PortalOptions = {},
  world: World | PortalContent = tinyWorld(),
): Promise<{
  portal: Portal;
  client: Client;
  call: (path: string, init?: RequestInit) => Promise<Response>;
}> {
  const portal = await openPortal(world, options);
  opened.push(portal);
  const client = new Client({
    accessToken: portal.token,
    basePath: portal.url,
    numberOfApiCallRetries: 0,
  });
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${portal.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${portal.token}`, ...init.headers },
    });
  return { portal, client, call };
}

/** A POST with a JSON body. */
export function post(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

const anyBody = z.looseObject({
  message: z.string().optional(),
  total: z.number().optional(),
  results: z
    .array(z.looseObject({ id: z.string(), properties: z.record(z.string(), z.unknown()) }))
    .optional(),
  paging: z
    .object({ next: z.object({ after: z.string(), link: z.string().optional() }) })
    .optional(),
});

/** The body of an answer to a raw call: a page, or a failure. */
export async function bodyOf(answer: Response): Promise<z.infer<typeof anyBody>> {
  return anyBody.parse(await answer.json());
}
