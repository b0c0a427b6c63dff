import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { OwnUpdatesAnswer } from '../../../src/contract/own-updates.ts';
import type { ShownUpdates } from '../../../src/contract/updates-page.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { useAct } from '../../shared/use-act.ts';

const cadenceWords = { day: 'on working days', week: 'at the start of the week' } as const;

/** Whether updates come by e-mail too, and the switch for it, where there is something to switch. */
export function OwnMail({
  page: { mail, every },
  context,
}: {
  readonly page: Pick<ShownUpdates, 'mail' | 'every'>;
  readonly context: CardContext;
}) {
  const [isOn, setOn] = useState(mail.isOn);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = useCallback((answer: OwnUpdatesAnswer) => {
    if (answer.state === 'done') setOn(answer.isOn);
    setRefusal(answer.state === 'refused' ? answer.why : null);
  }, []);
  const acting = useAct('setOwnUpdates', context, take);
  const by = isOn ? 'They come by e-mail too, when there is news.' : 'They do not come by e-mail.';
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Text variant="microcopy">{`Updates are made ${cadenceWords[every]}. ${by}`}</Text>
        {mail.mayChange && (
          <LoadingButton
            size="xs"
            variant="secondary"
            loading={acting.isBusy}
            onClick={() => acting.act({ email: isOn ? 'off' : 'on' })}
          >
            {isOn ? 'Switch e-mail off' : 'Switch e-mail on'}
          </LoadingButton>
        )}
      </Flex>
      {refusal !== null && <Text>{refusal}</Text>}
      {acting.failed !== null && <FailedAct failed={acting.failed} />}
    </Flex>
  );
}
