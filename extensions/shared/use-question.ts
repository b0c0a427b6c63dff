import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerOf, AskedOf, NameOf } from '../../src/contract/asks.ts';
import { ask as send } from './ask.ts';
import { isAnswerTo } from './asks.ts';
import type { CardContext } from './card-context.ts';
import { type Problem, problemIn } from './problem.ts';
import type { Failed } from './use-act.ts';

/** What can be asked when somebody wants to know. It changes nothing, so it has no key. */
type QuestionName = NameOf<'read' | 'check'>;

/** A question that waits for its answer, failed, or neither. `again` asks the same once more. */
export interface Asking<Name extends QuestionName> {
  readonly isBusy: boolean;
  readonly failed: Failed | null;
  readonly ask: (asked: AskedOf<Name>) => void;
}

/** Asks when somebody wants to know, and hands the answer to the latest question to `onAnswer`. */
export function useQuestion<Name extends QuestionName>(
  name: Name,
  context: CardContext,
  onAnswer: (answer: AnswerOf<Name>) => void,
): Asking<Name> {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  const ask = useCallback(
    async (asked: AskedOf<Name>) => {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      setFailed(null);
      const answer = await send({ name, asked }, context).catch(() => null);
      if (mine !== latest.current) return;
      setBusy(false);
      if (isAnswerTo(name, answer)) onAnswer(answer);
      else {
        const problem: Problem = answer === null ? { kind: 'no answer' } : problemIn(answer);
        setFailed({ problem, again: () => void ask(asked) });
      }
    },
    [name, context, onAnswer],
  );
  return { isBusy, failed, ask: useCallback((asked: AskedOf<Name>) => void ask(asked), [ask]) };
}
