import { pageRoutes } from '../../../src/contract/card-paths.ts';
import type { HandOverPage } from '../../../src/contract/hand-over-page.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';

const states: Record<HandOverPage['state'], true> = {
  shown: true,
  'nothing yet': true,
  'not allowed': true,
};

/** What became of leads between marketing and sales. */
export const handOverSource: CardSource<HandOverPage> = {
  path: pageRoutes.handOvers,
  functionName: 'read-hand-over-page',
  parameter: null,
  isCard: (answer) => hasState<HandOverPage>(answer, states),
};
