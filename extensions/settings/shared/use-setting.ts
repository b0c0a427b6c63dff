import { useCallback, useState } from 'react';
import type { AnswerOf, NameOf } from '../../../src/contract/asks.ts';
import type { ChangeSettingAnswer } from '../../../src/contract/settings/change-setting.ts';
import type { NamedSetting, SettingInput } from '../../../src/contract/settings/plain-settings.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { type Acting, useAct } from '../../shared/use-act.ts';
import type { OpenChange } from './NotSaved.tsx';

/** The acts that change a setting. */
type SettingAct = {
  [Name in NameOf<'act'>]: ChangeSettingAnswer extends AnswerOf<Name> ? Name : never;
}[NameOf<'act'>];

/** Changes a setting, and keeps the answer for as long as it is still to be acted on. */
export function useSetting<Name extends SettingAct>(
  name: Name,
  context: CardContext,
  onDone: () => void,
): Acting<Name> & { readonly answer: OpenChange | null; readonly forget: () => void } {
  const [answer, setAnswer] = useState<OpenChange | null>(null);
  const onAnswer = useCallback(
    (given: ChangeSettingAnswer) => {
      setAnswer(given.state === 'done' ? null : given);
      if (given.state === 'done') onDone();
    },
    [onDone],
  );
  const acting = useAct(name, context, onAnswer);
  return { ...acting, answer, forget: useCallback(() => setAnswer(null), []) };
}

/** Changes a plain setting; it is asked for by its value. */
export function usePlainSetting<Name extends NamedSetting>(
  name: Name,
  context: CardContext,
  onDone: () => void,
) {
  const { act, ...setting } = useSetting('changeSetting', context, onDone);
  return {
    ...setting,
    act: useCallback(
      (asked: {
        readonly seen: string;
        readonly value: SettingInput<Name>;
        readonly dryRun?: boolean;
      }) => act({ name, ...asked }),
      [act, name],
    ),
  };
}
