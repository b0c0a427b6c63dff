import { noQuery } from '../src/contract/requests.ts';
import {
  type ChangeRulesRequest,
  changeRulesRequest,
} from '../src/contract/settings/change-rules.ts';
import { checkRulesRequest } from '../src/contract/settings/check-rules.ts';
import { propertyValuesQuery } from '../src/contract/settings/properties.ts';
import { startTrialRequest, trialQuery } from '../src/contract/settings/rule-trial.ts';
import { readRulesFileRequest } from '../src/contract/settings/rules-file.ts';
import { acceptSuggestionRequest } from '../src/contract/settings/suggestions.ts';
import { changeRules } from '../src/use-cases/settings/change-rules.ts';
import { checkRules } from '../src/use-cases/settings/check-rules.ts';
import { readConfigurationFile } from '../src/use-cases/settings/configuration-file.ts';
import { readProperties, readPropertyValues } from '../src/use-cases/settings/read-properties.ts';
import { readRulesPage } from '../src/use-cases/settings/read-rules-page.ts';
import { acceptSuggestion, readSuggestions } from '../src/use-cases/settings/suggestions.ts';
import { readTrial, startTrial } from '../src/use-cases/settings/trials/start-trial.ts';
import { budgetOf } from '../src/use-cases/slices/slice.ts';
import { type AskTable, onceSynced } from './shared/ask-entry.ts';
import { splitTable } from './shared/split-table.ts';

/** How long somebody waits for an answer, in ms: a few thousand leads are done by then; the others are done by the queue. */
const INLINE_MS = 2_000;

/** Acts after which leads are to be scored otherwise. */
const rescoring: ReadonlySet<ChangeRulesRequest['act']> = new Set([
  'publish draft',
  'publish version',
  'end shadow',
  'go back',
  'set',
] as const);

/** How rules are written, tried and published. */
export const rulesAsks = {
  readRules: { who: 'admins', asked: noQuery, answer: onceSynced(readRulesPage) },
  changeRules: {
    who: 'admins',
    asked: changeRulesRequest,
    answer: onceSynced(changeRules),
    // What goes live is scored by at once, from learning on.
    follows: ({ state }, { act, userId, key }) =>
      state === 'done' && rescoring.has(act)
        ? { slot: `rules ${userId} ${key}`, from: 'learn' }
        : null,
  },
  checkRules: {
    who: 'admins',
    asked: checkRulesRequest,
    answer: onceSynced((given, { scorecard }) => checkRules(given, scorecard)),
  },
  readProperties: { who: 'admins', asked: noQuery, answer: onceSynced(readProperties) },
  readPropertyValues: {
    who: 'admins',
    asked: propertyValuesQuery,
    answer: onceSynced((given, { property }) => readPropertyValues(given, property)),
  },
  startTrial: {
    who: 'admins',
    asked: startTrialRequest,
    answer: (given, asked) => {
      const budget = budgetOf(INLINE_MS, Date.now);
      return startTrial({ ...given, budget, realTime: Date.now }, asked);
    },
    // What a trial has left after its first slice. Its key is its id, whoever asks.
    follows: ({ state }, { key }) =>
      state === 'running' ? { slot: `trial ${key}`, from: 'trials' } : null,
  },
  readTrial: { who: 'admins', asked: trialQuery, answer: (given, { id }) => readTrial(given, id) },
  readSuggestions: { who: 'admins', asked: noQuery, answer: readSuggestions },
  acceptSuggestion: {
    who: 'admins',
    asked: acceptSuggestionRequest,
    answer: onceSynced(acceptSuggestion),
  },
  readRulesFile: {
    who: 'admins',
    asked: readRulesFileRequest,
    answer: onceSynced((given, { text }) => readConfigurationFile({ ...given, splitTable }, text)),
  },
} as const satisfies Partial<AskTable>;
