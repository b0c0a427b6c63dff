import { useCallback, useState } from 'react';
import { ask } from './ask.ts';
import type { CardContext } from './card-context.ts';
import { type Problem, problemIn } from './problem.ts';
import type { Question } from './question.ts';

/** What a card does at its backend, and how an answer is told from an error. */
export interface ActTarget<Answer> {
  readonly path: Question['path'];
  readonly functionName: string;
  readonly isAnswer: (answer: unknown) => answer is Answer;
}

/** An act that waits for its answer, failed, or neither. `again` sends a failed act once more, as the same act. */
export interface Acting {
  readonly isBusy: boolean;
  readonly failed: { readonly problem: Problem; readonly again: () => void } | null;
  readonly act: (fields: Readonly<Record<string, unknown>>) => void;
}

/**
 * Acts, one act at a time, and hands each answer to `onAnswer`. Every act has a key of its own, kept when it is sent again:
 * the backend answers a key once, so neither HubSpot's retry nor ours acts twice.
 */
export function useAct<Answer>(
  { path, functionName, isAnswer }: ActTarget<Answer>,
  context: CardContext,
  onAnswer: (answer: Answer) => void,
): Acting {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Acting['failed']>(null);

  const send = useCallback(
    async (record: Readonly<Record<string, unknown>>) => {
      setBusy(true);
      setFailed(null);
      const answer = await ask({ path, functionName, record, acts: true }, context).catch(
        () => null,
      );
      setBusy(false);
      if (isAnswer(answer)) onAnswer(answer);
      else {
        const problem: Problem = answer === null ? { kind: 'no answer' } : problemIn(answer);
        setFailed({ problem, again: () => void send(record) });
      }
    },
    [path, functionName, isAnswer, context, onAnswer],
  );

  const act = useCallback<Acting['act']>(
    (fields) => void send({ ...fields, key: crypto.randomUUID() }),
    [send],
  );
  return { isBusy, failed, act };
}
