import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnswerOf, asks, type BesideRecord, type NameOf } from '../../src/contract/asks.ts';
import { ask } from './ask.ts';
import { isAnswerTo, type Question } from './asks.ts';
import type { CardContext } from './card-context.ts';
import { type Problem, problemIn } from './problem.ts';

/** A card shows one of these, never two at once. */
export type CardState<Card> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly card: Card }
  | { readonly kind: 'error'; readonly problem: Problem };

/** Refuses an answer that only looks like a card; may throw on it. Its identity must not change between renders. */
type Accepts<Name extends NameOf<'read'>> = (card: AnswerOf<Name>) => boolean;

/** What a card is filled from. */
export interface CardQuestion<Name extends NameOf<'read'>> {
  readonly ask: Name;
  readonly asked?: BesideRecord<Name> | undefined;
  readonly accepts?: Accepts<Name> | undefined;
}

/**
 * Asks for the card of the record in `context`, and again on `retry` or when the context changes. Only the answer to
 * the latest question counts: one that comes late is dropped. `reread` asks again behind what is shown, and leaves that in place
 * when it fails.
 */
export function useCard<Name extends NameOf<'read'>>(
  { ask: name, asked, accepts }: CardQuestion<Name>,
  context: CardContext,
): {
  readonly state: CardState<AnswerOf<Name>>;
  readonly retry: () => void;
  readonly reread: () => void;
} {
  const [state, setState] = useState<CardState<AnswerOf<Name>>>({ kind: 'loading' });
  const latest = useRef(0);
  // What is asked is the same question as long as it reads the same.
  const text = JSON.stringify(asked ?? {});

  const load = useCallback(
    async (isQuiet: boolean) => {
      latest.current += 1;
      const mine = latest.current;
      if (!isQuiet) setState({ kind: 'loading' });
      const question = { name, asked: { ...JSON.parse(text), ...recordOf(name, context) } };
      const outcome = await outcomeOf(question, accepts, context);
      if (mine === latest.current && !(isQuiet && outcome.kind === 'error')) setState(outcome);
    },
    [name, text, accepts, context],
  );

  useEffect(() => {
    void load(false);
    return () => {
      latest.current += 1;
    };
  }, [load]);

  const retry = useCallback(() => void load(false), [load]);
  const reread = useCallback(() => void load(true), [load]);
  return { state, retry, reread };
}

/** The record that the card stands on, by the name that the backend expects. */
function recordOf(name: NameOf<'read'>, { crm }: CardContext): Readonly<Record<string, string>> {
  const { recordId } = asks[name];
  return recordId === null ? {} : { [recordId]: String(crm?.objectId ?? '') };
}

async function outcomeOf<Name extends NameOf<'read'>>(
  question: Question & { readonly name: Name },
  accepts: Accepts<Name> | undefined,
  context: CardContext,
): Promise<CardState<AnswerOf<Name>>> {
  let answer: unknown;
  try {
    answer = await ask(question, context);
  } catch {
    return { kind: 'error', problem: { kind: 'no answer' } };
  }
  try {
    if (isAnswerTo(question.name, answer) && (accepts?.(answer) ?? true))
      return { kind: 'ready', card: answer };
  } catch {
    return { kind: 'error', problem: { kind: 'unreadable' } };
  }
  return { kind: 'error', problem: problemIn(answer) };
}
