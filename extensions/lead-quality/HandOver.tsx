import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { HandOverAnswer, HandOverView } from '../../src/contract/hand-over.ts';
import type { CardContext } from '../shared/card-context.ts';
import { FailedAct } from '../shared/FailedAct.tsx';
import { formatFor } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { type Acting, useAct } from '../shared/use-act.ts';
import { actWords, handOverTitle, hasHandOver } from './hand-over-words.ts';
import { SendBack } from './SendBack.tsx';

interface Props {
  readonly contactId: string;
  readonly handOver: HandOverView;
  readonly context: CardContext;
  readonly isOpen: boolean;
}

/** The lead between marketing and sales: how it stands, who did what, and what the viewer may do. Takes effect at once. */
export function HandOver({ contactId, handOver, context, isOpen }: Props) {
  const [view, setView] = useState(handOver);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = useCallback((answer: HandOverAnswer) => {
    setRefusal(refusalOf(answer));
    if (answer.state !== 'not synced' && answer.handOver !== null) setView(answer.handOver);
  }, []);
  const acting = useAct('handOverLead', context, take);
  if (!hasHandOver(view)) return null;
  const format = formatFor(context);
  return (
    <Flex direction="column" gap="extra-small">
      {view.disagreement !== null && (
        <Text format={{ fontWeight: 'demibold' }}>{view.disagreement}</Text>
      )}
      <Section title={handOverTitle(view)} isOpen={isOpen}>
        {view.history.map((event) => (
          <Text key={event.at + event.act} variant="microcopy">
            {actWords(event, format, Date.now())}
          </Text>
        ))}
        {refusal !== null && <Text>{refusal}</Text>}
        <Acts key={view.history[0]?.at} contactId={contactId} view={view} acting={acting} />
        {acting.failed !== null && <FailedAct failed={acting.failed} />}
      </Section>
    </Flex>
  );
}

function refusalOf(answer: HandOverAnswer): string | null {
  if (answer.state === 'done') return null;
  return answer.state === 'refused'
    ? answer.why
    : 'Pacekeeper has not read this contact from HubSpot yet.';
}

function Acts({
  contactId,
  view: { acts, reasons },
  acting: { isBusy, act },
}: Pick<Props, 'contactId'> & {
  readonly view: HandOverView;
  readonly acting: Acting<'handOverLead'>;
}) {
  const [isSendingBack, setSendingBack] = useState(false);
  if (isSendingBack)
    return (
      <SendBack
        reasons={reasons}
        isBusy={isBusy}
        onSend={({ reason, note }) =>
          act({ contactId, act: 'reject', reason, ...(note !== '' && { note }) })
        }
        onCancel={() => setSendingBack(false)}
      />
    );
  const plain = actOrder.filter((each) => acts.includes(each));
  return (
    <Flex direction="row" gap="small" wrap>
      {plain.map((each) => (
        <LoadingButton
          key={each}
          size="sm"
          variant={each === plain[0] && each !== 'undo' ? 'primary' : 'secondary'}
          loading={isBusy}
          onClick={() => act({ contactId, act: each })}
        >
          {buttonWords[each]}
        </LoadingButton>
      ))}
      {acts.includes('reject') && (
        <Button size="sm" variant="secondary" onClick={() => setSendingBack(true)}>
          Send back…
        </Button>
      )}
    </Flex>
  );
}

/** What is likeliest comes first. */
const actOrder = ['accept', 'hand over', 'undo'] as const;

const buttonWords = {
  'hand over': 'Hand over to sales',
  accept: 'Accept',
  undo: 'Undo',
} as const;
