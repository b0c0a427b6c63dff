import type { Warning } from '../domain/coaching/warning.ts';
import type { Format } from './format.ts';
import { type Sentences, say } from './say.ts';

/** What is said about warnings of one kind: by their ids, and by the messages `Says` in them. */
export interface WarningTexts<Id extends string, Says extends object> {
  /** `title`: what is not fine; `why` it matters, in a sentence. */
  readonly warnings: Readonly<Record<Id, { readonly title: string; readonly why: string }>>;
  readonly says: Sentences<Says>;
}

/** A warning as a person reads it. */
export interface WarningWords {
  readonly title: string;
  /** Null where only a newer version knows. */
  readonly why: string | null;
  readonly evidence: string;
  readonly action: string;
}

/** A warning in words; one that these texts lack (a newer version stored it) says so. */
export function warningWords<Says extends object>(
  { warnings, says }: WarningTexts<string, Says>,
  { id, evidence, action }: Warning<Says>,
  format: Format,
): WarningWords {
  const known = Object.hasOwn(warnings, id) ? warnings[id] : undefined;
  return {
    title: known?.title ?? format.unknownMessage,
    why: known?.why ?? null,
    evidence: say(says, evidence, format),
    action: say(says, action, format),
  };
}
