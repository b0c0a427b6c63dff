import type { Budget, Progress, SliceResult } from '../use-cases/slices/slice.ts';
import type { PortalTools } from './portal-tools.ts';

/** How long a slice works and where it tells how far it is. */
export interface Slice {
  readonly budget: Budget;
  readonly progress?: Progress;
}

/** A unit of work on one portal: it works until its budget is used, keeps its place, and says whether more is left. */
export type WorkStep = (tools: PortalTools, slice: Slice) => Promise<SliceResult>;
