import type { PortalTools } from '../src/composition/portal-tools.ts';
import type { WorkStep } from '../src/composition/work.ts';
import { workOnTrials as workSlice } from '../src/use-cases/settings/trials/work-on-trials.ts';

/** Works on drafts that are being tried: the last step of a run, and one of its own when somebody waits for it. */
export const workOnTrials: WorkStep = (tools: PortalTools, slice) =>
  workSlice({ ...tools, ...slice, realTime: Date.now });
