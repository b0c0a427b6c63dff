import type { CardContext } from '../../shared/card-context.ts';
import type { Format } from '../../shared/format.ts';
import { type Counted, type CountOf, lineCounts } from '../rules/line-counts.ts';
import type { ShownRules } from '../rules/rule-parts.ts';
import { type Trial, useTrial } from './use-trial.ts';

/** The latest trials of the draft. */
export interface DraftTrials {
  readonly dryRun: Trial;
  readonly backTest: Trial;
}

export function useTrials({ trials }: ShownRules, context: CardContext): DraftTrials {
  return {
    dryRun: useTrial('dry run', trials, context),
    backTest: useTrial('back-test', trials, context),
  };
}

/** What the trials of this draft counted for each of its lines. */
export function countsOfTrials(
  { dryRun, backTest }: DraftTrials,
  { draft, live }: ShownRules,
  format: Format,
): CountOf {
  const counted: Counted = {
    scorecard: draft.scorecard ?? live.scorecard,
    contacts: contactsOf(dryRun),
    past: pastOf(backTest),
  };
  return lineCounts(counted, format);
}

function contactsOf({ answer }: Trial): Counted['contacts'] {
  if (answer?.state !== 'finished' || !answer.isOfPresentDraft) return null;
  const { result } = answer;
  return result.kind === 'dry run'
    ? { leads: result.leads, bins: result.bins, whose: 'contacts' }
    : null;
}

function pastOf({ answer }: Trial): Counted['past'] {
  if (answer?.state !== 'finished' || !answer.isOfPresentDraft) return null;
  const { result } = answer;
  if (result.kind !== 'back-test') return null;
  const { leads, converted, bins } = result;
  return { leads, converted, bins: bins.leads, convertedBins: bins.converted };
}
