import { useCallback, useState } from 'react';
import type { ChangePartAnswer } from '../../../src/contract/settings/parts.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { type Acting, type ActTarget, useAct } from '../../shared/use-act.ts';
import type { OpenAnswer } from './PartAnswer.tsx';

/** Changes a part of the settings, and keeps the answer for as long as it is still to be acted on. */
export function usePart(
  target: ActTarget<ChangePartAnswer>,
  context: CardContext,
  onDone: () => void,
): Acting & { readonly answer: OpenAnswer | null; readonly forget: () => void } {
  const [answer, setAnswer] = useState<OpenAnswer | null>(null);
  const onAnswer = useCallback(
    (given: ChangePartAnswer) => {
      setAnswer(given.state === 'done' ? null : given);
      if (given.state === 'done') onDone();
    },
    [onDone],
  );
  const acting = useAct(target, context, onAnswer);
  return { ...acting, answer, forget: useCallback(() => setAnswer(null), []) };
}
