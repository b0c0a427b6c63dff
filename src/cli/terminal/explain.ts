/** What JavaScript, Node and pg throw by themselves: their text is not written for people. */
const FAULTS = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AggregateError',
  'error',
]);

/** An error in words for a terminal: the message of our own classes says what to do; anything else is a fault of ours. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Pacekeeper stopped: ${String(error)}`;
  if (!FAULTS.has(error.name)) return error.message;
  return `Pacekeeper stopped on a fault that it does not know. Please report this:\n${error.stack ?? error.message}`;
}
