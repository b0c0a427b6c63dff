import type { sharedWords } from '../../src/words/shared.ts';

/** Why there is no card to show. */
export type Problem =
  /** The backend could not be reached, or took too long. */
  | { readonly kind: 'no answer' }
  /** An answer that is neither a card nor an error: a proxy's page, or a service of another version. */
  | { readonly kind: 'unreadable' }
  /** The backend says why not (the contract's `ErrorAnswer`); `reference` finds the log line. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly reference: string | null;
    };

/** What an answer that is no card says about what went wrong. */
export function problemIn(answer: unknown): Problem {
  const error = field(answer, 'error');
  const [code, message, reference] = ['code', 'message', 'reference'].map((name) =>
    text(field(error, name)),
  );
  if (!message) return { kind: 'unreadable' };
  return { kind: 'refused', code: code ?? '', message, reference: reference ?? null };
}

/** What to tell whoever looks, and the reference to give to whoever helps. */
export function problemWords(
  problem: Problem,
  words: (typeof sharedWords)['en'],
): { readonly message: string; readonly reference: string | null } {
  switch (problem.kind) {
    case 'no answer':
      return { message: words.noAnswer, reference: null };
    case 'unreadable':
      return { message: words.unreadable, reference: null };
    case 'refused': {
      const { code, message, reference } = problem;
      const known = Object.hasOwn(words.refusals, code) ? words.refusals[code] : undefined;
      return {
        message: known ?? message,
        reference: reference === null ? null : words.reference(reference),
      };
    }
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
