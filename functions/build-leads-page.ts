import type { WorkStep } from '../src/composition/work.ts';
import { buildLeadsPage as buildSlice } from '../src/use-cases/leads/build-leads-page.ts';

/** Computes what became of all leads, by channel and persona, and how many the goal still needs. */
export const buildLeadsPage: WorkStep = (tools, slice) => buildSlice({ ...tools, ...slice });
