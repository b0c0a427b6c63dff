import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { HandOverAnswer, HandOverView } from '../../src/contract/hand-over.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import type { CardContext } from '../shared/card-context.ts';
import { FailedAct } from '../shared/FailedAct.tsx';
import { type Format, formatFor } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { type Acting, useAct } from '../shared/use-act.ts';
import {
  actWords,
  disagreementWords,
  handOverTitle,
  hasHandOver,
  refusalWords,
} from './hand-over-words.ts';
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
  const [answered, setAnswered] = useState<HandOverAnswer | null>(null);
  const take = useCallback((answer: HandOverAnswer) => {
    setAnswered(answer);
    if (answer.state !== 'not synced' && answer.handOver !== null) setView(answer.handOver);
  }, []);
  const acting = useAct('handOverLead', context, take);
  if (!hasHandOver(view)) return null;
  const format = formatFor(context);
  const disagreement = disagreementWords(view, format);
  const refusal = answered === null ? null : refusalWords(answered, format);
  return (
    <Flex direction="column" gap="extra-small">
      {disagreement !== null && <Text format={{ fontWeight: 'demibold' }}>{disagreement}</Text>}
      <Section title={handOverTitle(view, format)} isOpen={isOpen}>
        {view.history.map((event) => (
          <Text key={event.at + event.act} variant="microcopy">
            {actWords(event, format, Date.now())}
          </Text>
        ))}
        {refusal !== null && <Text>{refusal}</Text>}
        <Acts
          key={view.history[0]?.at}
          contactId={contactId}
          view={view}
          acting={acting}
          format={format}
        />
        {acting.failed !== null && <FailedAct failed={acting.failed} />}
      </Section>
    </Flex>
  );
}

function Acts({
  contactId,
  view: { acts, reasons },
  acting: { isBusy, act },
  format,
}: Pick<Props, 'contactId'> & {
  readonly view: HandOverView;
  readonly acting: Acting<'handOverLead'>;
  readonly format: Format;
}) {
  const [isSendingBack, setSendingBack] = useState(false);
  const words = leadCardWords[format.locale].handOver.acts;
  if (isSendingBack)
    return (
      <SendBack
        reasons={reasons}
        format={format}
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
          {words[each]}
        </LoadingButton>
      ))}
      {acts.includes('reject') && (
        <Button size="sm" variant="secondary" onClick={() => setSendingBack(true)}>
          {words.reject}
        </Button>
      )}
    </Flex>
  );
}

/** What is likeliest comes first. */
const actOrder = ['accept', 'hand over', 'undo'] as const;
