import type { SignalsView } from '../../contract/signals.ts';
import type { StoredSignals } from '../ports/stored-signals.ts';

/** A card opens at most this many warnings; the rest are counted. */
const OPEN_AT_ONCE = 3;

/** Stored signals as a card shows them: the weightiest warnings, the number of the others, and the prompt. */
export function showSignals(signals: StoredSignals | null): SignalsView {
  const warnings = signals?.warnings ?? [];
  return {
    warnings: warnings.slice(0, OPEN_AT_ONCE),
    moreWarnings: Math.max(0, warnings.length - OPEN_AT_ONCE),
    prompt: signals?.prompt ?? null,
  };
}
