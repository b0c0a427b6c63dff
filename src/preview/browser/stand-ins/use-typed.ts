import { useState } from 'react';

/** What stands in an input whose value the card holds. */
interface Typed {
  /** What the card gave last. */
  readonly given: string | undefined;
  readonly shown: string;
  /** What the card was told and has not given back yet, in order. */
  readonly told: readonly string[];
}

/**
 * Keeps what is typed until the card has answered. A card draws in a worker, so its answer to one key comes when the next was
 * pressed already: shown at once, it would take that key back. What the card gives that nobody typed is shown instead.
 */
export function useTyped(given: string | undefined) {
  const [typed, setTyped] = useState<Typed>({ given, shown: given ?? '', told: [] });
  if (typed.given !== given) setTyped(received(typed, given));
  return {
    shown: typed.shown,
    /** `told`: what the card makes of it, where that is not the text itself. */
    type: (shown: string, told: string = shown) =>
      setTyped((now) => ({ ...now, shown, told: [...now.told, told] })),
  };
}

function received({ shown, told }: Typed, given: string | undefined): Typed {
  const at = given === undefined ? -1 : told.indexOf(given);
  return at === -1
    ? { given, shown: given ?? '', told: [] }
    : { given, shown, told: told.slice(at + 1) };
}
