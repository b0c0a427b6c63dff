/** Errors whose message is written for the person at the terminal; others are ours and keep their stack. */
const EXPLAINED = new Set([
  'UsageError',
  'SettingsError',
  'CannotListen',
  'CrmRefused',
  'CrmUnreachable',
  'StreamUnavailable',
]);

/** An error in words for a terminal. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Pacekeeper stopped: ${String(error)}`;
  if (EXPLAINED.has(error.name)) return error.message;
  return `Pacekeeper stopped on a fault of its own. Please report this:\n${error.stack ?? error.message}`;
}
