import type { SmartTold } from '../../../../src/domain/goals/smart/messages.ts';
import { english } from '../../../../src/words/english.ts';
import { smartSentence } from '../../../../src/words/smart.ts';

/** A letter's evidence, or what mends it, in English. */
export function inWords(told: SmartTold): string {
  return smartSentence(told, english);
}
