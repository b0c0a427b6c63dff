import type {
  ChangeCoachingAnswer,
  CoachingPage,
} from '../../../src/contract/settings/coaching.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';

const pageStates: Record<CoachingPage['state'], true> = {
  shown: true,
  'not synced': true,
  'not allowed': true,
};

/** The warnings and prompts, as they are set. */
export const warningsSource: CardSource<CoachingPage> = {
  path: settingsRoutes.coaching,
  functionName: 'read-coaching',
  parameter: null,
  isCard: (answer) => hasState<CoachingPage>(answer, pageStates),
};

const answerStates: Record<ChangeCoachingAnswer['state'], true> = {
  done: true,
  'moved on': true,
  refused: true,
  'not possible': true,
  'not synced': true,
  'not allowed': true,
};

/** Where they are set. */
export const changeWarningsTarget: ActTarget<ChangeCoachingAnswer> = {
  path: settingsActs.changeCoaching,
  functionName: 'change-coaching',
  isAnswer: (answer): answer is ChangeCoachingAnswer =>
    hasState<ChangeCoachingAnswer>(answer, answerStates),
};
