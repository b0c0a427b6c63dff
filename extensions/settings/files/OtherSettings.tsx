import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { ComparedSetting } from '../../../src/contract/settings/rules-file.ts';
import { subjectWords } from '../../../src/words/en/audit.ts';
import { rulesFiles as words } from '../../../src/words/en/settings/files.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { NotSaved } from '../shared/NotSaved.tsx';
import { useSetting } from '../shared/use-setting.ts';

interface Props {
  readonly others: readonly ComparedSetting[];
  readonly context: CardContext;
  /** Reads the file again. */
  readonly onReload: () => void;
}

/** What a configuration holds besides rules: each setting with what would differ, taken over by itself and at once. */
export function OtherSettings({ others, ...rest }: Props) {
  return (
    <>
      {others.map((other) => (
        <OneSetting key={other.setting} compared={other} {...rest} />
      ))}
    </>
  );
}

function OneSetting({
  compared: { setting, differences, problems, send },
  context,
  onReload,
}: Pick<Props, 'context' | 'onReload'> & { readonly compared: ComparedSetting }) {
  const [isDone, setDone] = useState(false);
  const { act, answer, isBusy, failed } = useSetting(
    setting === 'goals' ? 'changeGoals' : 'changeSetting',
    context,
    useCallback(() => setDone(true), []),
  );
  const title = subjectWords[setting];
  if (isDone) return <Text>{words.applied(title)}</Text>;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      <ToldLines lines={differences} format={formatFor(context)} />
      {problems.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {differences.length + problems.length === 0 && <Text>{words.sameAlready}</Text>}
      {problems.length === 0 && differences.length > 0 && (
        <Flex direction="row">
          <LoadingButton size="sm" loading={isBusy} onClick={() => act(send)}>
            {words.apply(setting)}
          </LoadingButton>
        </Flex>
      )}
      {answer !== null && (
        <NotSaved answer={answer} format={formatFor(context)} onReload={onReload} />
      )}
      {failed !== null && <FailedAct failed={failed} />}
    </Flex>
  );
}
