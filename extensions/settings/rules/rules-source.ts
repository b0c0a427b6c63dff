import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import type { RulesPage } from '../../../src/contract/settings/rules-page.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';

const pageStates: Record<RulesPage['state'], true> = {
  shown: true,
  'not synced': true,
  'not allowed': true,
};

/** The scoring rules, with their draft and their versions. */
export const rulesSource: CardSource<RulesPage> = {
  path: settingsRoutes.rules,
  functionName: 'read-rules',
  parameter: null,
  isCard: (answer) => hasState<RulesPage>(answer, pageStates),
};

const answerStates: Record<ChangeRulesAnswer['state'], true> = {
  done: true,
  'draft moved on': true,
  refused: true,
  'not possible': true,
  'not synced': true,
  'not allowed': true,
};

/** Where the rules are changed. */
export const changeRulesTarget: ActTarget<ChangeRulesAnswer> = {
  path: settingsActs.changeRules,
  functionName: 'change-rules',
  isAnswer: (answer): answer is ChangeRulesAnswer =>
    hasState<ChangeRulesAnswer>(answer, answerStates),
};
