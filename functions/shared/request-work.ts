import type { RunStepName } from '../run-steps.ts';

/**
 * Asks for what rests on a change to be worked out again: a run of the portal, from one of its steps on, once for each `slot`
 * (a name that says what was changed, by whom, and the key of the act).
 */
export type RequestWork = (portalId: number, slot: string, from: RunStepName) => Promise<void>;

/** Where there is no queue, the portal's next run works it out: each step finds what was changed by itself. */
export const leftToNextRun: RequestWork = async () => {};
