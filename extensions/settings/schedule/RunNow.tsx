import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { RunNowAnswer } from '../../../src/contract/settings/schedule.ts';
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
          Run now
        </LoadingButton>
      </Flex>
      {answer !== null && (
        <Text>
          {answer.state === 'asked'
            ? 'A run was asked for. It begins as soon as the one in hand is done; cards follow within minutes.'
            : answer.whoCan}
        </Text>
      )}
    </Flex>
  );
}
