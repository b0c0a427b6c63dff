import { ApiFailure, invalid } from './api-failure.ts';
import type { Answer, PortalState } from './call.ts';
import { type CallMeter, type Metering, tooManyCalls } from './call-meter.ts';
import type { Ledger } from './ledger.ts';
import { findRoute, type MatchedRoute } from './routes.ts';
import { checkAccess } from './scopes.ts';

/** A request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** A finished answer. */
export interface Reply extends Answer {
  readonly headers: Readonly<Record<string, string>>;
}

/** What stands at the portal's gate. */
export interface CallGate {
  readonly token: string;
  readonly meter: CallMeter;
  readonly ledger: Ledger;
}

/** HubSpot's edge refuses longer addresses; connectors keep their property lists under 15,000 characters. */
const longestAddress = 16_384;

/** A call let in or refused at the gate: token, limits and route. The work is still to be done. */
export interface AdmittedCall {
  /** Does the work; never throws. */
  answer(): Reply;
}

/** An address as a URL; the host means nothing. */
export function urlOf(address: string): URL {
  return new URL(`http://portal${address}`);
}

/** Meters and counts a call the moment it comes, as HubSpot's edge does, before any latency. */
export function admitCall(request: RawRequest, gate: CallGate, state: PortalState): AdmittedCall {
  const url = urlOf(request.address);
  const matched = findRoute(request.method, url.pathname);
  const kind = matched instanceof ApiFailure ? 'unknown' : matched.route.kind;
  const authorised = request.authorization === `Bearer ${gate.token}`;
  const ticks = performance.now();
  const metering: Metering = authorised
    ? gate.meter.admit(kind === 'search', state.settings().limits, ticks, state.now())
    : { refusedBy: null, headers: {} };
  gate.ledger.called(kind, metering.refusedBy, ticks);
  return {
    answer: () => {
      try {
        if (!authorised) throw unauthorised();
        if (metering.refusedBy !== null) throw tooManyCalls(metering.refusedBy);
        return { ...work(request, url, matched, state), headers: metering.headers };
      } catch (error) {
        return failureReply(error, metering.headers);
      }
    },
  };
}

function work(
  request: RawRequest,
  url: URL,
  matched: MatchedRoute | ApiFailure,
  state: PortalState,
): Answer {
  if (request.address.length > longestAddress) {
    throw new ApiFailure(
      414,
      'URI_TOO_LONG',
      `The address has more than ${longestAddress} characters.`,
    );
  }
  if (matched instanceof ApiFailure) throw matched;
  checkAccess(matched, state);
  const { route, params } = matched;
  const body = route.method === 'POST' ? parsedBody(request) : undefined;
  return route.handle({ path: url.pathname, params, query: url.searchParams, body }, state);
}

function parsedBody({ contentType, body }: RawRequest): unknown {
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new ApiFailure(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content type "${contentType ?? ''}" is not supported; send application/json.`,
    );
  }
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw invalid(`Invalid input JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
}

function unauthorised(): ApiFailure {
  return new ApiFailure(
    401,
    'INVALID_AUTHENTICATION',
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
  );
}

/** Anything but an ApiFailure is a defect of the sandbox: its message helps whoever runs it, on loopback only. */
function failureReply(error: unknown, headers: Readonly<Record<string, string>>): Reply {
  const failure =
    error instanceof ApiFailure
      ? error
      : new ApiFailure(500, 'INTERNAL_ERROR', `Sandbox defect: ${String(error)}`);
  return {
    status: failure.status,
    json: failure.body(),
    headers: { ...headers, ...failure.headers },
  };
}
