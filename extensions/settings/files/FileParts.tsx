import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { NameOf } from '../../../src/contract/asks.ts';
import type { FilePart } from '../../../src/contract/settings/rules-file.ts';
import { rulesFiles as words } from '../../../src/words/en/settings/files.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { NotSaved } from '../shared/NotSaved.tsx';
import { useSetting } from '../shared/use-setting.ts';

const acts = {
  personas: 'changePersonas',
  goals: 'changeGoals',
  calendar: 'changeCalendar',
  warnings: 'changeWarnings',
} as const satisfies Record<FilePart['part'], NameOf<'act'>>;

interface Props {
  readonly parts: readonly FilePart[];
  readonly context: CardContext;
  /** Reads the file again. */
  readonly onReload: () => void;
}

/** What a configuration holds besides rules: each part with what would differ, taken over by itself and at once. */
export function FileParts({ parts, ...rest }: Props) {
  return (
    <>
      {parts.map((part) => (
        <OnePart key={part.part} part={part} {...rest} />
      ))}
    </>
  );
}

function OnePart({
  part,
  context,
  onReload,
}: Pick<Props, 'context' | 'onReload'> & { readonly part: FilePart }) {
  const [isDone, setDone] = useState(false);
  const { act, answer, isBusy, failed } = useSetting(
    acts[part.part],
    context,
    useCallback(() => setDone(true), []),
  );
  const { differences, problems } = part;
  if (isDone) return <Text>{words.applied(words.parts[part.part])}</Text>;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{words.parts[part.part]}</Text>
      <ToldLines lines={differences} format={formatFor(context)} />
      {problems.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {differences.length + problems.length === 0 && <Text>{words.sameAlready}</Text>}
      {problems.length === 0 && differences.length > 0 && (
        <Flex direction="row">
          <LoadingButton size="sm" loading={isBusy} onClick={() => act(part.send)}>
            {words.apply(part.part)}
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
