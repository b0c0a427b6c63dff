import { Button, Flex, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { HandOverView } from '../../src/contract/hand-over.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import type { Format } from '../shared/format.ts';

type Reason = HandOverView['reasons'][number];

/** As long a note as the backend takes. */
const NOTE_LENGTH = 500;

/** Asks why a lead goes back to marketing: a reason from the list, and a note, which "other" cannot do without. */
export function SendBack({
  reasons,
  format,
  isBusy,
  onSend,
  onCancel,
}: {
  readonly reasons: readonly Reason[];
  readonly format: Format;
  readonly isBusy: boolean;
  readonly onSend: (why: { readonly reason: Reason; readonly note?: string }) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const { handOver: words, rejectReasons } = leadCardWords[format.locale];
  const isComplete = reason !== null && (reason !== 'other' || note.trim() !== '');
  return (
    <Flex direction="column" gap="small">
      <Select
        name="reason"
        label={words.whyBack}
        description={words.seenByMarketing}
        required
        options={reasons.map((each) => ({ value: each, label: rejectReasons[each] }))}
        onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}
      />
      <TextArea
        name="note"
        label={reason === 'other' ? words.whatIsIt : words.anythingToAdd}
        required={reason === 'other'}
        maxLength={NOTE_LENGTH}
        rows={2}
        onInput={setNote}
      />
      <Flex direction="row" gap="small" wrap>
        <LoadingButton
          size="sm"
          loading={isBusy}
          disabled={!isComplete}
          onClick={() => {
            const said = note.trim();
            if (reason !== null) onSend({ reason, ...(said !== '' && { note: said }) });
          }}
        >
          {words.sendBack}
        </LoadingButton>
        <Button size="sm" variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}
