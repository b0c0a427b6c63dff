import { useCallback, useState } from 'react';
import type { AnswerOf, NameOf } from '../../../src/contract/asks.ts';
import type { ChangePartAnswer } from '../../../src/contract/settings/parts.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { type Acting, useAct } from '../../shared/use-act.ts';
import type { OpenAnswer } from './PartAnswer.tsx';

/** The acts that change a part of the settings. */
type PartAct = {
  [Name in NameOf<'act'>]: ChangePartAnswer extends AnswerOf<Name> ? Name : never;
}[NameOf<'act'>];

/** Changes a part of the settings, and keeps the answer for as long as it is still to be acted on. */
export function usePart<Name extends PartAct>(
  name: Name,
  context: CardContext,
  onDone: () => void,
): Acting<Name> & { readonly answer: OpenAnswer | null; readonly forget: () => void } {
  const [answer, setAnswer] = useState<OpenAnswer | null>(null);
  const onAnswer = useCallback(
    (given: ChangePartAnswer) => {
      setAnswer(given.state === 'done' ? null : given);
      if (given.state === 'done') onDone();
    },
    [onDone],
  );
  const acting = useAct(name, context, onAnswer);
  return { ...acting, answer, forget: useCallback(() => setAnswer(null), []) };
}
