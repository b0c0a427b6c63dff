import type { Prompt } from '../../domain/coaching/prompt.ts';
import type { Warning } from '../../domain/coaching/warning.ts';

/** Warnings and the prompt for one record, found at the same moment. */
export interface StoredSignals {
  readonly warnings: readonly Warning[];
  readonly prompt: Prompt | null;
}
