/** Why there is no card to show, for the person who looks, and the word that finds the log line. */
export interface Problem {
  readonly message: string;
  readonly reference: string | null;
}

/** The backend could not be reached, or took too long. */
export const noAnswer: Problem = {
  message:
    'Pacekeeper did not answer. Your records are safe. Try again in a minute; if it stays like this, tell your HubSpot admin.',
  reference: null,
};

/** An answer that is neither a card nor an error: a proxy's page, or a service of another version. */
export const unreadableAnswer: Problem = {
  message:
    'Pacekeeper answered with something this card cannot read. It may be updating: try again in a few minutes, then tell your HubSpot admin.',
  reference: null,
};

/** What an answer that is no card says about what went wrong (the contract's `ErrorAnswer`). */
export function problemIn(answer: unknown): Problem {
  const error = field(answer, 'error');
  const message = field(error, 'message');
  const reference = field(error, 'reference');
  if (typeof message !== 'string' || message === '') return unreadableAnswer;
  return { message, reference: typeof reference === 'string' ? reference : null };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
