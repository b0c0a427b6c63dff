import type { TrialRefusal } from '../../../domain/leads/trial/no-result.ts';

/**
 * Which form states and results of trials have. Raise it whenever either changes: what an earlier version of Pacekeeper kept is
 * then not read as something else.
 */
const FORMAT = 3;

/** A state or a result as it is kept. */
export interface Kept<Of> {
  readonly format: number;
  readonly of: Of;
}

/** Puts the present form on what is to be kept. */
export function keptNow<Of>(of: Of): Kept<Of> {
  return { format: FORMAT, of };
}

/** What was kept by this version; null: an earlier or a later one kept it. */
export function readKept(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('format' in kept) || !('of' in kept))
    return null;
  return kept.format === FORMAT ? kept.of : null;
}

/** Said of a trial in another form. */
export const madeByAnother: TrialRefusal = { say: 'of an earlier version', with: {} };
