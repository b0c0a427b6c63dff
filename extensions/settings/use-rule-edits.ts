import { useCallback, useState } from 'react';
import { edited, type RuleEdit } from './edit-rules.ts';
import type { Scorecard } from './rule-parts.ts';

/** A scorecard being edited, and the way back. */
export interface RuleEdits {
  readonly scorecard: Scorecard;
  /** Changes since it was loaded or saved. */
  readonly unsaved: number;
  readonly change: (edit: RuleEdit) => void;
  readonly undo: () => void;
  readonly undoAll: () => void;
}

/** Keeps every step since the start, so that the last one and all of them can be taken back. */
export function useRuleEdits(start: Scorecard): RuleEdits {
  const [steps, setSteps] = useState<readonly Scorecard[]>([]);
  const scorecard = steps.at(-1) ?? start;
  const change = useCallback(
    (edit: RuleEdit) => setSteps((done) => [...done, edited(done.at(-1) ?? start, edit)]),
    [start],
  );
  const undo = useCallback(() => setSteps((done) => done.slice(0, -1)), []);
  const undoAll = useCallback(() => setSteps([]), []);
  return { scorecard, unsaved: steps.length, change, undo, undoAll };
}
