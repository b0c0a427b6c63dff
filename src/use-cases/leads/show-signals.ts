import type { PromptView, SignalsView } from '../../contract/signals.ts';
import type { Prompt } from '../../domain/coaching/prompt.ts';
import { promptLibrary } from '../../domain/coaching/prompts.ts';
import type { StoredSignals } from '../ports/stored-signals.ts';

/** A card opens at most this many warnings; the rest are counted. */
const OPEN_AT_ONCE = 3;

/** Stored signals as a card shows them: the weightiest warnings, the number of the others, and the prompt. */
export function showSignals<Says extends object>(
  signals: StoredSignals<Says> | null,
): SignalsView<Says> {
  const warnings = signals?.warnings ?? [];
  return {
    warnings: warnings.slice(0, OPEN_AT_ONCE),
    moreWarnings: Math.max(0, warnings.length - OPEN_AT_ONCE),
    prompt: promptOf(signals?.prompt ?? null),
  };
}

/** Null also for a prompt that the library no longer has. */
function promptOf(stored: Prompt | null): PromptView | null {
  const prompt = promptLibrary.find(({ id }) => id === stored?.id);
  return prompt === undefined ? null : { id: prompt.id, skill: prompt.skill };
}
