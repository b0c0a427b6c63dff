import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { OwnUpdatesAnswer } from '../../../src/contract/own-updates.ts';
import type { ShownUpdates } from '../../../src/contract/updates-page.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import { localeOf } from '../../../src/words/locale.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { useAct } from '../../shared/use-act.ts';

const words = homePace.updates;

/** Whether updates come by e-mail too and in which language, and the switches, where there is something to switch. */
export function OwnMail({
  page: { mail, every },
  context,
}: {
  readonly page: Pick<ShownUpdates, 'mail' | 'every'>;
  readonly context: CardContext;
}) {
  const [{ isOn, language }, setMail] =
    useState<Pick<ShownUpdates['mail'], 'isOn' | 'language'>>(mail);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = useCallback((answer: OwnUpdatesAnswer) => {
    if (answer.state === 'done') setMail(answer);
    setRefusal(answer.state === 'refused' ? words.mailRefused[answer.cause] : null);
  }, []);
  const acting = useAct('setOwnUpdates', context, take);
  const own = localeOf(context.user.locale);
  const by = isOn ? words.byMail : words.notByMail;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Text variant="microcopy">{`${words.made[every]} ${by}`}</Text>
        {mail.mayChange && (
          <LoadingButton
            size="xs"
            variant="secondary"
            loading={acting.isBusy}
            onClick={() => acting.act({ email: isOn ? 'off' : 'on', language: own })}
          >
            {isOn ? words.mailOff : words.mailOn}
          </LoadingButton>
        )}
      </Flex>
      {mail.mayChange && isOn && language !== own && (
        <Flex direction="row" gap="small" align="center" wrap>
          <Text variant="microcopy">{words.mailIn[language]}</Text>
          <LoadingButton
            size="xs"
            variant="secondary"
            loading={acting.isBusy}
            onClick={() => acting.act({ email: 'on', language: own })}
          >
            {words.sendIn[own]}
          </LoadingButton>
        </Flex>
      )}
      {refusal !== null && <Text>{refusal}</Text>}
      {acting.failed !== null && <FailedAct failed={acting.failed} />}
    </Flex>
  );
}
