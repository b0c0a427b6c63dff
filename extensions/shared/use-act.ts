import { useCallback, useState } from 'react';
import type { AnswerOf, FieldsOf, NameOf } from '../../src/contract/asks.ts';
import { ask } from './ask.ts';
import { isAnswerTo } from './asks.ts';
import type { CardContext } from './card-context.ts';
import { type Problem, problemIn } from './problem.ts';

type ActName = NameOf<'act'>;

/** Something that failed, and a way to send the same again. */
export interface Failed {
  readonly problem: Problem;
  readonly again: () => void;
}

/** An act that waits for its answer, failed, or neither. `again` sends a failed act once more, as the same act. */
export interface Acting<Name extends ActName> {
  readonly isBusy: boolean;
  readonly failed: Failed | null;
  readonly act: (fields: FieldsOf<Name>) => void;
}

/**
 * Acts, one act at a time, and hands each answer to `onAnswer`. Every act has a key of its own, kept when it is sent again:
 * the backend answers a key once, so neither HubSpot's retry nor ours acts twice.
 */
export function useAct<Name extends ActName>(
  name: Name,
  context: CardContext,
  onAnswer: (answer: AnswerOf<Name>) => void,
): Acting<Name> {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);

  const send = useCallback(
    async (asked: Readonly<Record<string, unknown>>) => {
      setBusy(true);
      setFailed(null);
      const answer = await ask({ name, asked }, context).catch(() => null);
      setBusy(false);
      if (isAnswerTo(name, answer)) onAnswer(answer);
      else {
        const problem: Problem = answer === null ? { kind: 'no answer' } : problemIn(answer);
        setFailed({ problem, again: () => void send(asked) });
      }
    },
    [name, context, onAnswer],
  );

  const act = useCallback(
    (fields: FieldsOf<Name>) => void send({ ...fields, key: crypto.randomUUID() }),
    [send],
  );
  return { isBusy, failed, act };
}
