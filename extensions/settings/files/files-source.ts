import type { CheckRulesAnswer } from '../../../src/contract/settings/check-rules.ts';
import type {
  ExportAnswer,
  ReadRulesFileAnswer,
} from '../../../src/contract/settings/rules-file.ts';
import { settingsActs, settingsRoutes } from '../../../src/contract/settings/settings-paths.ts';
import { hasState } from '../../shared/card-source.ts';
import type { QuestionSource } from '../../shared/use-question.ts';
import type { Scorecard } from '../rules/rule-parts.ts';

const common = { 'not synced': true, 'not allowed': true } as const;
const exportStates: Record<ExportAnswer['state'], true> = { ...common, exported: true };
const readStates: Record<ReadRulesFileAnswer['state'], true> = {
  ...common,
  read: true,
  refused: true,
};
const checkStates: Record<CheckRulesAnswer['state'], true> = { ...common, checked: true };

/** The whole configuration; asked for only when somebody wants it, because the audit log notes it. */
export const exportSource: QuestionSource<null, ExportAnswer> = {
  question: () => ({
    path: settingsRoutes.export,
    functionName: 'export-configuration',
    record: {},
  }),
  isAnswer: (answer): answer is ExportAnswer => hasState<ExportAnswer>(answer, exportStates),
};

/** What a file of rules says. */
export const readFileSource: QuestionSource<string, ReadRulesFileAnswer> = {
  question: (text) => ({
    path: settingsActs.readFile,
    functionName: 'read-rules-file',
    record: { text },
    acts: true,
  }),
  isAnswer: (answer): answer is ReadRulesFileAnswer =>
    hasState<ReadRulesFileAnswer>(answer, readStates),
};

/** What rules that are not saved would do to some of the leads. */
export const checkSource: QuestionSource<Scorecard, CheckRulesAnswer> = {
  question: (scorecard) => ({
    path: settingsActs.checkRules,
    functionName: 'check-rules',
    record: { scorecard },
    acts: true,
  }),
  isAnswer: (answer): answer is CheckRulesAnswer => hasState<CheckRulesAnswer>(answer, checkStates),
};
