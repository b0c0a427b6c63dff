import type { DryRunResult, TrialAnswer } from '../../../contract/settings/rule-trial.ts';
import type { RuleTrial, TrialKind } from '../../ports/trial-store.ts';
import { type BackTestState, isBackTestOutcome } from './back-test-slice.ts';
import type { DryRunState } from './dry-run-slice.ts';
import { madeByAnother, readKept } from './trial-format.ts';
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
  const state = readKept(trial.state);
  if (state !== null) return { state: 'running', ...common, ...progressOf(kind, state) };
  const kept = readKept(trial.result);
  if (kept === null) return { state: 'not possible', why: madeByAnother };
  if (isBackTestOutcome(kept)) return { state: 'finished', ...common, result: kept.shown };
  const result = kept as DryRunResult | FailedTrial;
  if (result.kind === 'failed') return { state: 'not possible', why: result.why };
  return { state: 'finished', ...common, result };
}

function progressOf(kind: TrialKind, state: unknown): { done: number; total: number } {
  if (kind === 'dry run') {
    const { tally, total } = state as DryRunState;
    return { done: tally.leads, total };
  }
  const { done, total } = state as BackTestState;
  return { done, total };
}
