import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './ask.ts';
import type { CardContext } from './card-context.ts';
import type { CardSource } from './card-source.ts';
import { type Problem, problemIn } from './problem.ts';

/** A card shows one of these, never two at once. */
export type CardState<Card> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly card: Card }
  | { readonly kind: 'error'; readonly problem: Problem };

/**
 * Asks for the card of the record in `context`, and again on `retry` or when the context changes. Only the answer to
 * the latest question counts: one that comes late is dropped.
 */
export function useCard<Card>(
  source: CardSource<Card>,
  context: CardContext,
): { readonly state: CardState<Card>; readonly retry: () => void } {
  const [state, setState] = useState<CardState<Card>>({ kind: 'loading' });
  const latest = useRef(0);

  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    setState({ kind: 'loading' });
    const outcome = await outcomeOf(source, context);
    if (mine === latest.current) setState(outcome);
  }, [source, context]);

  useEffect(() => {
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load]);

  const retry = useCallback(() => void load(), [load]);
  return { state, retry };
}

async function outcomeOf<Card>(
  { path, functionName, parameter, asks, isCard }: CardSource<Card>,
  context: CardContext,
): Promise<CardState<Card>> {
  let answer: unknown;
  try {
    const record = {
      ...asks,
      ...(parameter !== null && { [parameter]: String(context.crm?.objectId ?? '') }),
    };
    answer = await ask({ path, functionName, record }, context);
  } catch {
    return { kind: 'error', problem: { kind: 'no answer' } };
  }
  try {
    if (isCard(answer)) return { kind: 'ready', card: answer };
  } catch {
    return { kind: 'error', problem: { kind: 'unreadable' } };
  }
  return { kind: 'error', problem: problemIn(answer) };
}
