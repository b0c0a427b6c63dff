import type { TrialAnswer } from '../../../src/contract/settings/rule-trial.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';
import type { QuestionSource } from '../../shared/use-question.ts';

const states: Record<TrialAnswer['state'], true> = {
  running: true,
  finished: true,
  'draft moved on': true,
  'not possible': true,
  unknown: true,
  'not synced': true,
  'not allowed': true,
};
const isAnswer = (answer: unknown): answer is TrialAnswer => hasState<TrialAnswer>(answer, states);

/** Where a trial of the draft is begun. */
export const startTrialTarget: ActTarget<TrialAnswer> = {
  path: settingsActs.startTrial,
  functionName: 'start-trial',
  isAnswer,
};

/** Where is asked how far one is, by its id. */
export const readTrialSource: QuestionSource<string, TrialAnswer> = {
  question: (id) => ({ path: settingsRoutes.trial, functionName: 'read-trial', record: { id } }),
  isAnswer,
};
