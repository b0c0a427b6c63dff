import type { BackTestResult } from '../../contract/settings/rule-trial.ts';
import type { VerdictMessages } from '../../domain/leads/fitting/verdict.ts';
import { LEAST_OUTCOMES } from '../../domain/leads/trial/back-test-figures.ts';
import type { NoSuggestionReasons, TrialRefusals } from '../../domain/leads/trial/no-result.ts';
import type { ScoredByRules } from '../../domain/leads/versions/scored-by-rules.ts';
import type { Format } from '../format.ts';
import type { Sentences } from '../say.ts';
import { verdicts } from './learning.ts';

/** Why a draft cannot be tried, or a trial of it came to nothing. */
export const trialRefusals: Sentences<TrialRefusals> = {
  'nothing synced': () => 'There are no leads to test it on: this portal has not been synced yet.',
  'no such version': ({ version }) => `There is no version ${version}. Choose another.`,
  'draft not kept': () => 'That state of the draft is no longer stored. Test the current one.',
  'draft cannot be used': () => 'The draft cannot be used. Correct it first.',
  'no outcomes yet': ({ horizonDays }) =>
    `No lead is old enough yet: outcomes are known ${horizonDays} days after a lead came in.`,
  'of an earlier version': () =>
    'This test was run by an earlier version of Pacekeeper. Run it again.',
};

/** Why there are no suggestions. */
export const noSuggestions: Sentences<NoSuggestionReasons> = {
  'not back-tested': () =>
    'Back-test the draft first: suggestions come from what became of your leads.',
  'nothing learned': () =>
    'Nothing has been learned from your outcomes that could speak for or against a rule.',
  'back-test not kept': () => 'The back-test is no longer stored. Back-test the draft again.',
};

/** Why rules score leads, and nothing that was learned. */
export const scoredByRules: Sentences<ScoredByRules & VerdictMessages> = {
  ...verdicts,
  'set so': () => 'The settings say that only the rules score leads.',
  'nothing learned yet': () => 'Nothing has been learned from your outcomes yet.',
};

/** What came of a back-test, for somebody who decides: first how it ranks, then whom it would have picked. */
export function backTestSentence(
  { verdict, live, draft, converted, newestConverted, newestLeads, aucDifference }: BackTestResult,
  { number }: Format,
): string {
  const winners = `Of ${number(converted)} past customers, ${number(draft.winnersInTopGrades)} would have been graded A or B (live: ${number(live.winnersInTopGrades)}).`;
  if (verdict === 'not enough data') {
    const rarer = Math.min(newestConverted, newestLeads - newestConverted);
    return `Not enough data to say which ranks better: ${rarer} of about ${LEAST_OUTCOMES} outcomes of the rarer kind among the newest leads. ${winners}`;
  }
  const [difference, low, high] = [aucDifference?.value, aucDifference?.low, aucDifference?.high];
  const interval = `AUC ${shown(draft.auc)} against ${shown(live.auc)}, a difference of ${shown(difference)} (${shown(low)} to ${shown(high)})`;
  const said = {
    better: `The draft ranks the newest leads better: ${interval}.`,
    worse: `The draft ranks the newest leads worse: ${interval}.`,
    'not told apart': `The draft and the live rules show no clear difference on the newest leads: ${interval}.`,
  }[verdict];
  return `${said} ${winners}`;
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? 'unknown' : value.toFixed(3);
}
