import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { NameOf } from '../../../src/contract/asks.ts';
import type { ChangeCoachingAnswer } from '../../../src/contract/settings/coaching.ts';
import type { ChangePartAnswer } from '../../../src/contract/settings/parts.ts';
import type { FilePart } from '../../../src/contract/settings/rules-file.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import { useAct } from '../../shared/use-act.ts';

/** What an act on a part answers. */
type PartAnswer = ChangePartAnswer | ChangeCoachingAnswer;

const acts = {
  personas: 'changePersonas',
  goals: 'changeGoals',
  calendar: 'changeCalendar',
  warnings: 'changeWarnings',
} as const satisfies Record<FilePart['part'], NameOf<'act'>>;

/** What a configuration holds besides rules: each part with what would differ, taken over by itself and at once. */
export function FileParts({
  parts,
  context,
}: {
  readonly parts: readonly FilePart[];
  readonly context: CardContext;
}) {
  return (
    <>
      {parts.map((part) => (
        <OnePart key={part.part} part={part} context={context} />
      ))}
    </>
  );
}

function OnePart({ part, context }: { readonly part: FilePart; readonly context: CardContext }) {
  const [answer, setAnswer] = useState<PartAnswer | null>(null);
  const take = useCallback((came: PartAnswer) => setAnswer(came), []);
  const { act, isBusy, failed } = useAct(acts[part.part], context, take);
  const { differences, problems } = part;
  if (answer?.state === 'done')
    return <Text>{`${titles[part.part]}: taken over, in force with the next run.`}</Text>;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{titles[part.part]}</Text>
      <ToldLines lines={differences} format={formatFor(context)} />
      {problems.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {differences.length + problems.length === 0 && <Text>As they are set already.</Text>}
      {problems.length === 0 && differences.length > 0 && (
        <Flex direction="row">
          <LoadingButton size="sm" loading={isBusy} onClick={() => act(part.send)}>
            {`Take over the ${part.part}`}
          </LoadingButton>
        </Flex>
      )}
      {answer !== null && <Text>{'why' in answer ? answer.why : notDone}</Text>}
      {failed !== null && <FailedAct failed={failed} />}
    </Flex>
  );
}

const titles: Readonly<Record<FilePart['part'], string>> = {
  personas: 'Personas',
  goals: 'Goals',
  calendar: 'Calendar',
  warnings: 'Warnings and prompts',
};

const notDone = 'Not taken over: somebody changed it meanwhile. Read the file again.';
