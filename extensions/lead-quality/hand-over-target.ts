import { actRoutes } from '../../src/contract/card-paths.ts';
import type { HandOverAnswer } from '../../src/contract/hand-over.ts';
import { hasState } from '../shared/card-source.ts';
import type { ActTarget } from '../shared/use-act.ts';

const states: Record<HandOverAnswer['state'], true> = {
  done: true,
  refused: true,
  'not synced': true,
};

/** Where a lead is handed over, accepted and sent back. */
export const handOverTarget: ActTarget<HandOverAnswer> = {
  path: actRoutes.handOver,
  functionName: 'hand-over-lead',
  isAnswer: (answer): answer is HandOverAnswer => hasState<HandOverAnswer>(answer, states),
};
