import type { WorkStep } from '../src/composition/work.ts';
import { sendUpdates as sendSlice } from '../src/use-cases/updates/send-updates.ts';

/** Makes the progress updates that are due, and hands over what was switched on. */
export const sendUpdates: WorkStep = (tools, slice) => sendSlice({ ...tools, ...slice });
