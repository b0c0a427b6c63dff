import type { Prompt } from '../../domain/coaching/prompt.ts';
import type { Warning } from '../../domain/coaching/warning.ts';

/** Warnings and the prompt for one record, found at the same moment. */
export interface StoredSignals<Says extends object> {
  readonly warnings: readonly Warning<Says>[];
  readonly prompt: Prompt | null;
}
