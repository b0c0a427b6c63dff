import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { HandOverAnswer, HandOverView } from '../../src/contract/hand-over.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import type { CardContext } from '../shared/card-context.ts';
import { FailedAct } from '../shared/FailedAct.tsx';
import { type Format, formatFor } from '../shared/format.ts';
import type { RecordPage } from '../shared/record-page.ts';
import { Section } from '../shared/Section.tsx';
import { type Acting, useAct } from '../shared/use-act.ts';
import { ChooseReceiver } from './ChooseReceiver.tsx';
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
  readonly page: RecordPage | undefined;
  readonly isOpen: boolean;
}

/** The lead between marketing and sales: how it stands, who did what, and what the viewer may do. Takes effect at once. */
export function HandOver({ contactId, handOver, context, page, isOpen }: Props) {
  const [view, setView] = useState(handOver);
  const [answered, setAnswered] = useState<HandOverAnswer | null>(null);
  const take = useCallback(
    (answer: HandOverAnswer) => {
      setAnswered(answer);
      if (answer.state !== 'not synced' && answer.handOver !== null) setView(answer.handOver);
      if (answer.state === 'done') page?.refreshObjectProperties();
    },
    [page],
  );
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
  view: { acts, reasons, receivers },
  acting: { isBusy, act },
  format,
}: Pick<Props, 'contactId'> & {
  readonly view: HandOverView;
  readonly acting: Acting<'handOverLead'>;
  readonly format: Format;
}) {
  const [asking, setAsking] = useState<'why back' | 'to whom' | null>(null);
  const words = leadCardWords[format.locale].handOver.acts;
  const close = () => setAsking(null);
  if (asking === 'to whom')
    return (
      <ChooseReceiver
        receivers={receivers}
        format={format}
        isBusy={isBusy}
        onChoose={(to) => act({ contactId, act: 'hand over', to })}
        onCancel={close}
      />
    );
  if (asking === 'why back')
    return (
      <SendBack
        reasons={reasons}
        format={format}
        isBusy={isBusy}
        onSend={(why) => act({ contactId, act: 'reject', ...why })}
        onCancel={close}
      />
    );
  return (
    <Flex direction="row" gap="small" wrap>
      {actOrder
        .filter((each) => acts.includes(each))
        .map((each, place) => (
          <LoadingButton
            key={each}
            size="sm"
            variant={place === 0 && each !== 'undo' ? 'primary' : 'secondary'}
            loading={isBusy}
            onClick={() =>
              each === 'hand over' && receivers.length > 0
                ? setAsking('to whom')
                : act({ contactId, act: each })
            }
          >
            {words[each]}
          </LoadingButton>
        ))}
      {acts.includes('reject') && (
        <Button size="sm" variant="secondary" onClick={() => setAsking('why back')}>
          {words.reject}
        </Button>
      )}
    </Flex>
  );
}

/** What is likeliest comes first. */
const actOrder = ['accept', 'hand over', 'undo'] as const;
