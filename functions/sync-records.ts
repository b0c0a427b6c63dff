import type { WorkStep } from '../src/composition/work.ts';
import { syncRecords as syncSlice } from '../src/use-cases/sync/sync-records.ts';
import { workFunction } from './shared/app-function.ts';

/** Brings the portal's records up to date. */
export const syncRecords: WorkStep = (tools, slice) => syncSlice({ ...tools, ...slice });

/** The same, as a HubSpot app function. */
export const main = workFunction(syncRecords);
