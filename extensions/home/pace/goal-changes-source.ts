import { pageRoutes } from '../../../src/contract/card-paths.ts';
import type { GoalChangesPage } from '../../../src/contract/goal-changes-page.ts';
import { goalKey } from '../../../src/contract/goal-key.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';

const states: Record<GoalChangesPage['state'], true> = {
  shown: true,
  'not told': true,
  'not allowed': true,
};

/** What changed for a goal. */
export function goalChangesSource(goalId: string): CardSource<GoalChangesPage> {
  return {
    path: pageRoutes.goalChanges,
    functionName: 'read-goal-changes',
    parameter: null,
    asks: { goal: goalKey(goalId) },
    isCard: (answer) =>
      hasState<GoalChangesPage>(answer, states) &&
      (answer.state !== 'shown' || 'changes' in answer),
  };
}
