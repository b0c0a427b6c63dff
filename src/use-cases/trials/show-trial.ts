import type { DryRunResult, TrialAnswer } from '../../contract/settings/rule-trial.ts';
import type { RuleTrial } from '../ports/trial-store.ts';
import { type BackTestState, isBackTestOutcome } from './back-test-slice.ts';
import type { DryRunState } from './dry-run-slice.ts';
import type { FailedTrial } from './work-on-trials.ts';

/** A trial as the settings page shows it. Its state and result are what the work on trials of its kind kept. */
export function showTrial(trial: RuleTrial, presentRevision: number): TrialAnswer {
  const { id, kind, revision, against, askedAt } = trial;
  const common = {
    id,
    kind,
    revision,
    against,
    askedAt: new Date(askedAt).toISOString(),
    isOfPresentDraft: revision === presentRevision,
  };
  if (trial.state !== null) return { state: 'running', ...common, ...progressOf(trial) };
  if (isBackTestOutcome(trial.result))
    return { state: 'finished', ...common, result: trial.result.shown };
  const result = trial.result as DryRunResult | FailedTrial;
  if (result.kind === 'failed') return { state: 'not possible', why: result.why };
  return { state: 'finished', ...common, result };
}

function progressOf({ kind, state }: RuleTrial): { done: number; total: number } {
  if (kind === 'dry run') {
    const { tally, total } = state as DryRunState;
    return { done: tally.leads, total };
  }
  const { done, total } = state as BackTestState;
  return { done, total };
}
