import { actRoutes, pageRoutes } from '../../../src/contract/card-paths.ts';
import type { LearningActAnswer, LearningPage } from '../../../src/contract/learning-page.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';

const states: Record<LearningPage['state'], true> = {
  shown: true,
  'not learned': true,
  'not allowed': true,
};

/** Whether scoring works on the portal's own outcomes. */
export const learningSource: CardSource<LearningPage> = {
  path: pageRoutes.learning,
  functionName: 'read-learning-page',
  parameter: null,
  isCard: (answer) => hasState<LearningPage>(answer, states),
};

const answers: Record<LearningActAnswer['state'], true> = { done: true, refused: true };

/** Where an admin asks for learning, and decides on properties. */
export const learningTarget: ActTarget<LearningActAnswer> = {
  path: actRoutes.learning,
  functionName: 'act-on-learning',
  isAnswer: (answer) => hasState<LearningActAnswer>(answer, answers),
};
