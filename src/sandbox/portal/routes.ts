import { ApiFailure } from './api-failure.ts';
import type { Handler } from './call.ts';
import { createActivity, listActivities, readActivity } from './handlers/activities.ts';
import { batchRead } from './handlers/batch-read.ts';
import { batchUpdate } from './handlers/batch-update.ts';
import { listRecords } from './handlers/list-records.ts';
import { readAccount } from './handlers/read-account.ts';
import { readAssociations, readAssociationsV3 } from './handlers/read-associations.ts';
import { readOwner, readOwners } from './handlers/read-owners.ts';
import { readPipelines } from './handlers/read-pipelines.ts';
import { readProperties, readProperty } from './handlers/read-properties.ts';
import { readRecord } from './handlers/read-record.ts';
import { searchRecords } from './handlers/search-records.ts';

/** What a call does; the ledger counts by it. */
export type CallKind =
  | 'list'
  | 'read'
  | 'batch-read'
  | 'batch-update'
  | 'search'
  | 'properties'
  | 'owners'
  | 'pipelines'
  | 'associations'
  | 'account'
  | 'activities'
  | 'unknown';

/** What a call does to what it names; together they say which scope it needs. */
export type Access = 'read' | 'write';

interface Route {
  readonly kind: CallKind;
  readonly method: 'GET' | 'POST';
  readonly pattern: RegExp;
  readonly access: Access;
  readonly handle: Handler;
}

function route(kind: CallKind, call: string, handle: Handler, access: Access = 'read'): Route {
  const [method, path = ''] = call.split(' ');
  const source = path.replace(/:id\b/g, '(?<id>\\d+)').replace(/:(\w+)/g, '(?<$1>[^/]+)');
  return {
    kind,
    method: method === 'POST' ? 'POST' : 'GET',
    pattern: new RegExp(`^${source}$`),
    access,
    handle,
  };
}

const activities = '/crm/v3/objects/(?<activity>tasks|notes)';

/** Every route, by its undated path; the first that fits. */
const routes: readonly Route[] = [
  route('activities', `POST ${activities}`, createActivity, 'write'),
  route('activities', `GET ${activities}`, listActivities),
  route('activities', `GET ${activities}/:id`, readActivity),
  route('batch-read', 'POST /crm/v3/objects/:type/batch/read', batchRead),
  route('batch-update', 'POST /crm/v3/objects/:type/batch/update', batchUpdate, 'write'),
  route('search', 'POST /crm/v3/objects/:type/search', searchRecords),
  route('list', 'GET /crm/v3/objects/:type', listRecords),
  route('read', 'GET /crm/v3/objects/:type/:id', readRecord),
  route('properties', 'GET /crm/v3/properties/:type', readProperties),
  route('properties', 'GET /crm/v3/properties/:type/:name', readProperty),
  route('owners', 'GET /crm/v3/owners', readOwners),
  route('owners', 'GET /crm/v3/owners/:id', readOwner),
  route('pipelines', 'GET /crm/v3/pipelines/:type', readPipelines),
  route('associations', 'POST /crm/v4/associations/:from/:to/batch/read', readAssociations),
  route('associations', 'POST /crm/v3/associations/:from/:to/batch/read', readAssociationsV3),
  route('account', 'GET /account-info/v3/details', readAccount),
];

/** A route with the values that the path gives it. */
export interface MatchedRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a call; a failure to answer with when there is none (404) or none for the method (405). */
export function findRoute(method: string, path: string): MatchedRoute | ApiFailure {
  const undated = undatedPath(path);
  const allowed: string[] = [];
  for (const each of routes) {
    const match = each.pattern.exec(undated);
    if (match === null) continue;
    if (each.method === method) return { route: each, params: { ...match.groups } };
    allowed.push(each.method);
  }
  if (allowed.length === 0) {
    return new ApiFailure(404, 'NOT_FOUND', `The sandbox does not serve ${method} ${path}.`);
  }
  const message = `Method ${method} is not allowed here; allowed: ${allowed.join(', ')}.`;
  return new ApiFailure(405, 'METHOD_NOT_ALLOWED', message, {}, { allow: allowed.join(', ') });
}

/** `/crm/objects/2026-09/contacts` is `/crm/v3/objects/contacts` by date; a slash at the end means nothing. */
function undatedPath(path: string): string {
  return path
    .replace(/\/$/, '')
    .replace(/^\/crm\/associations\/2026-09(?=\/|$)/, '/crm/v4/associations')
    .replace(/^\/crm\/(\w+)\/2026-09(?=\/|$)/, '/crm/v3/$1')
    .replace(/^\/account-info\/2026-09\//, '/account-info/v3/');
}
