import { type Dispatch, type SetStateAction, useCallback } from 'react';
import { edited, type RuleEdit } from './edit-rules.ts';
import type { Scorecard } from './rule-parts.ts';

/** A scorecard being edited, and the way back. */
export interface RuleEdits {
  readonly scorecard: Scorecard;
  /** The revision of the draft that the changes began from: saving must name it, or another admin's draft is lost. */
  readonly revision: number;
  /** Changes since it was loaded or saved. */
  readonly unsaved: number;
  readonly change: (edit: RuleEdit) => void;
  /** Keeps what is unsaved, as changes of a later revision: somebody else's, that was looked at. */
  readonly beginFrom: (revision: number) => void;
  readonly undo: () => void;
  readonly undoAll: () => void;
}

/** What is not saved yet: the scorecard after every step, and the revision of the draft that the first one changed. */
export interface Unsaved {
  readonly steps: readonly Scorecard[];
  readonly revision: number;
}

/** Where unsaved work is kept: above everything that renders again when the rules are reloaded. */
export type UnsavedState = readonly [Unsaved, Dispatch<SetStateAction<Unsaved>>];

export const nothingUnsaved: Unsaved = { steps: [], revision: 0 };

/** Keeps every step since the start, so that the last one and all of them can be taken back. */
export function useRuleEdits(
  start: Scorecard,
  revision: number,
  [unsaved, setUnsaved]: UnsavedState,
): RuleEdits {
  const { steps } = unsaved;
  const change = useCallback(
    (edit: RuleEdit) =>
      setUnsaved((before) => ({
        steps: [...before.steps, edited(before.steps.at(-1) ?? start, edit)],
        revision: before.steps.length === 0 ? revision : before.revision,
      })),
    [start, revision, setUnsaved],
  );
  const beginFrom = useCallback(
    (to: number) => setUnsaved((before) => ({ ...before, revision: to })),
    [setUnsaved],
  );
  const undo = useCallback(
    () => setUnsaved((before) => ({ ...before, steps: before.steps.slice(0, -1) })),
    [setUnsaved],
  );
  const undoAll = useCallback(() => setUnsaved(nothingUnsaved), [setUnsaved]);
  return {
    scorecard: steps.at(-1) ?? start,
    revision: steps.length === 0 ? revision : unsaved.revision,
    unsaved: steps.length,
    change,
    beginFrom,
    undo,
    undoAll,
  };
}
