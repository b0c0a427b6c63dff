import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import type { SuggestionsAnswer } from '../../../src/contract/settings/suggestions.ts';
import { type CardSource, hasState } from '../../shared/card-source.ts';
import type { ActTarget } from '../../shared/use-act.ts';
import { changeRulesTarget } from '../rules/rules-source.ts';

const states: Record<SuggestionsAnswer['state'], true> = {
  shown: true,
  none: true,
  'not synced': true,
  'not allowed': true,
};

/** What outcomes speak for. */
export const suggestionsSource: CardSource<SuggestionsAnswer> = {
  path: settingsRoutes.suggestions,
  functionName: 'read-suggestions',
  parameter: null,
  isCard: (answer) => hasState<SuggestionsAnswer>(answer, states),
};

/** Where one of them is taken over into the draft. */
export const acceptSuggestionTarget: ActTarget<ChangeRulesAnswer> = {
  path: settingsActs.acceptSuggestion,
  functionName: 'accept-suggestion',
  isAnswer: changeRulesTarget.isAnswer,
};
