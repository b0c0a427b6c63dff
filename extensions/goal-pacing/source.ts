import { cardRoutes } from '../../src/contract/card-paths.ts';
import type { GoalPacingCard } from '../../src/contract/goal-pacing-card.ts';
import { type CardSource, hasState } from '../shared/card-source.ts';

const states: Record<GoalPacingCard['state'], true> = {
  shown: true,
  'not synced': true,
  'not allowed': true,
};

/** The goal-pacing card of a deal. */
export const goalPacingSource: CardSource<GoalPacingCard> = {
  path: cardRoutes.goalPacing,
  functionName: 'read-deal-card',
  parameter: 'dealId',
  isCard: (answer) => hasState<GoalPacingCard>(answer, states),
};
