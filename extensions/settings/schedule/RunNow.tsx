import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { RunNowAnswer } from '../../../src/contract/settings/schedule.ts';
import { scheduleSettings as words } from '../../../src/words/en/schedule.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { useAct } from '../../shared/use-act.ts';

/** Asks for a run at once. */
export function RunNow({ context }: { readonly context: CardContext }) {
  const [answer, setAnswer] = useState<RunNowAnswer | null>(null);
  const { act, isBusy, failed } = useAct('runNow', context, setAnswer);
  return (
    <Flex direction="column" gap="extra-small">
      {failed !== null && <FailedAct failed={failed} />}
      <Flex direction="row">
        <LoadingButton size="sm" loading={isBusy} onClick={() => act({})}>
          {words.runNow}
        </LoadingButton>
      </Flex>
      {answer !== null && <Text>{answer.state === 'asked' ? words.asked : answer.whoCan}</Text>}
    </Flex>
  );
}
