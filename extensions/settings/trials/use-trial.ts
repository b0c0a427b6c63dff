import { useEffect, useState } from 'react';
import type { TrialAnswer } from '../../../src/contract/settings/rule-trial.ts';
import type { CardContext } from '../../shared/card-context.ts';
import type { Problem } from '../../shared/problem.ts';
import { useAct } from '../../shared/use-act.ts';
import { useQuestion } from '../../shared/use-question.ts';
import type { ShownRules } from '../rules/rule-parts.ts';

export type TrialKind = ShownRules['trials'][number]['kind'];

/** The latest trial of a kind: what is known of it, and a way to begin another. */
export interface Trial {
  readonly kind: TrialKind;
  /** Null: none was made, or it is being read. */
  readonly answer: TrialAnswer | null;
  readonly isBusy: boolean;
  readonly failed: { readonly problem: Problem; readonly again: () => void } | null;
  /** `against`: the version to compare with. */
  readonly start: (revision: number, against: string) => void;
}

/** Between two questions how far a trial is, in milliseconds: a slice of the work takes about as long. */
const POLL_MS = 2_000;

/** Reads the latest trial of a kind, begins others, and asks after one that runs until it is finished. */
export function useTrial(
  kind: TrialKind,
  trials: ShownRules['trials'],
  context: CardContext,
): Trial {
  const [answer, setAnswer] = useState<TrialAnswer | null>(null);
  const starting = useAct('startTrial', context, setAnswer);
  const reading = useQuestion('readTrial', context, setAnswer);
  const { ask } = reading;
  const latest = trials.find((trial) => trial.kind === kind)?.id;
  useEffect(() => {
    if (latest !== undefined) ask({ id: latest });
  }, [latest, ask]);
  useEffect(() => {
    if (answer?.state !== 'running') return;
    const { id } = answer;
    const timer = setTimeout(() => ask({ id }), POLL_MS);
    return () => clearTimeout(timer);
  }, [answer, ask]);
  return {
    kind,
    answer,
    isBusy: starting.isBusy || reading.isBusy || answer?.state === 'running',
    failed: starting.failed ?? reading.failed,
    start: (revision, against) => starting.act({ kind, revision, against }),
  };
}
