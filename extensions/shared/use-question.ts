import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './ask.ts';
import type { CardContext } from './card-context.ts';
import { type Problem, problemIn } from './problem.ts';
import type { Question } from './question.ts';

/** What can be asked when somebody wants to know, and how an answer is told from an error. It changes nothing, so it has no key. */
export interface QuestionSource<Asked, Answer> {
  readonly question: (asked: Asked) => Question;
  readonly isAnswer: (answer: unknown) => answer is Answer;
}

/** A question that waits for its answer, failed, or neither. `again` asks the same once more. */
export interface Asking<Asked> {
  readonly isBusy: boolean;
  readonly failed: { readonly problem: Problem; readonly again: () => void } | null;
  readonly ask: (asked: Asked) => void;
}

/** Asks when somebody wants to know, and hands the answer to the latest question to `onAnswer`. */
export function useQuestion<Asked, Answer>(
  { question, isAnswer }: QuestionSource<Asked, Answer>,
  context: CardContext,
  onAnswer: (answer: Answer) => void,
): Asking<Asked> {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Asking<Asked>['failed']>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  const send = useCallback(
    async (asked: Asked) => {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      setFailed(null);
      const answer = await ask(question(asked), context).catch(() => null);
      if (mine !== latest.current) return;
      setBusy(false);
      if (isAnswer(answer)) onAnswer(answer);
      else {
        const problem: Problem = answer === null ? { kind: 'no answer' } : problemIn(answer);
        setFailed({ problem, again: () => void send(asked) });
      }
    },
    [question, isAnswer, context, onAnswer],
  );
  return { isBusy, failed, ask: useCallback((asked: Asked) => void send(asked), [send]) };
}
