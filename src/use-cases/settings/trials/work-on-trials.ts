import type { DryRunResult } from '../../../contract/settings/rule-trial.ts';
import type { TrialRefusal } from '../../../domain/leads/trial/no-result.ts';
import { runs } from '../../../words/en/runs.ts';
import type { RuleTrial } from '../../ports/trial-store.ts';
import type { Budget, Clock, SliceResult } from '../../slices/slice.ts';
import { type BackTestOutcome, type BackTestState, backTestSlice } from './back-test-slice.ts';
import { type DryRunState, dryRunSlice, type SliceOutcome } from './dry-run-slice.ts';
import { type TrialStores, trialCards } from './trial-cards.ts';
import { keptNow, madeByAnother, readKept } from './trial-format.ts';

/** The stores, clock and budget of trials. */
export interface TrialWork {
  readonly store: TrialStores;
  /** The portal's time: ages are as of it. */
  readonly clock: Clock;
  /** Tells how long something took. */
  readonly realTime: Clock;
  readonly budget: Budget;
}

/** A trial that came to its end without a result, and why. */
export interface FailedTrial {
  readonly kind: 'failed';
  readonly why: TrialRefusal;
}

/**
 * Works on every trial that is not finished, oldest first, until the budget is used. What a slice did is kept with its place
 * to go on, or not at all: two processes may work on one trial at the same time, and each slice still counts once.
 */
export async function workOnTrials(work: TrialWork): Promise<SliceResult> {
  const open = await work.store.unfinishedTrials();
  let slices = 0;
  for (const trial of open) {
    slices += await workOnTrial(work, trial);
    if (work.budget.expired()) break;
  }
  const left = (await work.store.unfinishedTrials()).length;
  return {
    done: left === 0,
    left: left === 0 ? null : runs.trialsLeft(left),
    counts: slices === 0 ? {} : { 'slices of trials': slices },
    degraded: [],
  };
}

/** Works on one trial until it is finished or the budget is used; the number of slices that were kept. */
export async function workOnTrial(work: TrialWork, trial: RuleTrial): Promise<number> {
  if (trial.state === null) return 0;
  const { state, result } = await sliceOf(work, trial);
  const after = {
    state: state === null ? null : keptNow(state),
    result: result === null ? null : keptNow(result),
  };
  const kept = await work.store.advanceTrial(trial.id, trial.slice, after);
  return kept ? 1 : 0;
}

type AnyOutcome = SliceOutcome<
  DryRunState | BackTestState,
  DryRunResult | BackTestOutcome | FailedTrial
>;

async function sliceOf(work: TrialWork, trial: RuleTrial): Promise<AnyOutcome> {
  const state = readKept(trial.state);
  if (state === null) return { state: null, result: { kind: 'failed', why: madeByAnother } };
  const cards = await trialCards(work.store, trial);
  if ('say' in cards) return { state: null, result: { kind: 'failed', why: cards } };
  const slice = { ...work, cards };
  // The state is whatever this module kept for a trial of that kind.
  return trial.kind === 'dry run'
    ? dryRunSlice(slice, state as DryRunState)
    : backTestSlice(slice, state as BackTestState);
}
