import type { WorkStep } from '../src/composition/work.ts';
import { syncRecords as syncSlice } from '../src/use-cases/sync/sync-records.ts';

/** Brings the portal's records up to date. */
export const syncRecords: WorkStep = (tools, slice) => syncSlice({ ...tools, ...slice });
