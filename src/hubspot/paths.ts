import type { Stream } from '../use-cases/ports/crm-source.ts';

/** HubSpot's names of the object types that are read. */
export type ObjectPath = 'contacts' | 'deals' | 'goal_targets';

/** What each stream is called in a path. */
export const objectPaths = {
  contacts: 'contacts',
  deals: 'deals',
  goals: 'goal_targets',
} as const satisfies Record<Stream, ObjectPath>;

/**
 * Every path that is called. Date-based paths, because HubSpot ends v4 in March 2027 and v1 to v3 in September 2027, and
 * supports a dated version for 18 months. The client's own typed calls are all v3 and v4, so none of them is used.
 */
const VERSION = '2026-09';
export const paths = {
  account: `/account-info/${VERSION}/details`,
  owners: `/crm/owners/${VERSION}`,
  dealPipelines: `/crm/pipelines/${VERSION}/deals`,
  properties: (type: ObjectPath) => `/crm/properties/${VERSION}/${type}`,
  list: (type: ObjectPath) => `/crm/objects/${VERSION}/${type}`,
  batchRead: (type: ObjectPath) => `/crm/objects/${VERSION}/${type}/batch/read`,
  search: (type: ObjectPath) => `/crm/objects/${VERSION}/${type}/search`,
  tasks: `/crm/objects/${VERSION}/tasks`,
  notes: `/crm/objects/${VERSION}/notes`,
  associations: (from: ObjectPath, to: ObjectPath) =>
    `/crm/associations/${VERSION}/${from}/${to}/batch/read`,
} as const;
