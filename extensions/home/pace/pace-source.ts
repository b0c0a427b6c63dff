import { pageRoutes } from '../../../src/contract/card-paths.ts';
import type { PaceOrder, PacePage } from '../../../src/contract/pace-page.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';

const states: Record<PacePage['state'], true> = {
  shown: true,
  'no goals': true,
  'not paced': true,
  'not allowed': true,
};

/** Which goals are wanted. */
export interface PaceQuestion {
  readonly order: PaceOrder;
  /** How many to pass over. */
  readonly offset: number;
}

/** The goals of the Pace tab. */
export function paceSource({ order, offset }: PaceQuestion): CardSource<PacePage> {
  return {
    path: pageRoutes.pace,
    functionName: 'read-pace-page',
    parameter: null,
    asks: { order, offset: String(offset) },
    isCard: (answer) => hasState<PacePage>(answer, states),
  };
}
