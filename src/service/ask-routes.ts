import { type Request, Router } from 'express';
import type * as z from 'zod';
import { askNames, askTable } from '../../functions/asks.ts';
import { answerAsk } from '../../functions/run-ask.ts';
import type { AskTable } from '../../functions/shared/ask-entry.ts';
import type { RequestWork } from '../../functions/shared/request-work.ts';
import { type AskName, asks } from '../contract/asks.ts';
import { noQuery } from '../contract/requests.ts';
import { type Identity, readCardQuery } from './card-query.ts';
import { wrongMethod } from './errors.ts';
import { readJsonBody } from './json-body.ts';
import { type PortalDirectory, toolsFor } from './signed-portal.ts';

/** What the routes stand on. */
export interface AskServing {
  readonly portals: PortalDirectory;
  readonly appId: string | null;
  readonly requestWork: RequestWork;
}

/** Largest body, in bytes: a few fields from whoever asks; from an admin a configuration, with a scorecard of 200 terms. */
const MOST_BYTES = { everyone: 16_384, admins: 1_000_000 } as const;

/**
 * A route for each question and act. Mount it behind the signature check only: portal and user come from the query that
 * HubSpot signed.
 */
export function askRoutes(serving: AskServing): Router {
  const router = Router();
  for (const name of askNames) addRoute(router, name, serving);
  return router;
}

/**
 * A read is asked by GET, in the query. Everything else is sent by POST, in a body that is signed too: a request that was
 * recorded and is sent again within the signature's five minutes holds the same key, and gets the kept answer.
 */
function addRoute<Name extends AskName>(
  router: Router,
  name: Name,
  { portals, appId, requestWork }: AskServing,
): void {
  const { kind, path } = asks[name];
  const { asked, who }: AskTable[Name] = askTable[name];
  const readRequest = kind === 'read' ? inQuery : inBody;
  const route = router.route(path.replace('/v1', ''));
  route[kind === 'read' ? 'get' : 'post'](async (request, response) => {
    const { identity, readAsked } = readRequest(request, asked, MOST_BYTES[who]);
    const tools = toolsFor(identity, portals, appId);
    const said = readAsked();
    const { userId, userEmail } = identity;
    const resolved = await tools.resolveViewer(userId);
    const viewer = userEmail === '' ? resolved : { ...resolved, email: userEmail };
    const answer = await answerAsk(name, said, { tools, viewer, requestWork });
    response.set('Cache-Control', 'no-store').json(answer);
  });
  route.all((_request, _response, next) => next(wrongMethod()));
}

/** Who asks, and a way to read what is asked, once it is known that they may ask here. */
interface SignedRequest<Asked> {
  readonly identity: Identity;
  readonly readAsked: () => Asked;
}

function inQuery<Asked>(request: Request, asked: z.ZodType<Asked>): SignedRequest<Asked> {
  const { identity, query } = readCardQuery(request.originalUrl, asked);
  return { identity, readAsked: () => query };
}

/** An act adds nothing to the query: everything of its own is in the body. */
function inBody<Asked>(
  request: Request,
  asked: z.ZodType<Asked>,
  mostBytes: number,
): SignedRequest<Asked> {
  const { identity } = readCardQuery(request.originalUrl, noQuery);
  return { identity, readAsked: () => readJsonBody(request.body, asked, mostBytes) };
}
