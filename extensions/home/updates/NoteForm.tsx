import { Button, Flex, LoadingButton, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ShownUpdates } from '../../../src/contract/updates-page.ts';

/** As long a note as the backend takes. */
const NOTE_LENGTH = 1_000;

/** What was written, and to whom. */
export interface WrittenNote {
  readonly toOwnerId: string;
  readonly text: string;
}

/** Writes a note to a rep. Says who will see it before it is sent. */
export function NoteForm({
  receivers,
  isBusy,
  onSend,
}: {
  readonly receivers: ShownUpdates['receivers'];
  readonly isBusy: boolean;
  readonly onSend: (note: WrittenNote) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [toOwnerId, setReceiver] = useState<string | null>(null);
  const [text, setText] = useState('');
  if (!isOpen)
    return (
      <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
        Write a note…
      </Button>
    );
  const receiver = receivers.find(({ ownerId }) => ownerId === toOwnerId);
  return (
    <Flex direction="column" gap="small">
      <Select
        name="receiver"
        label="To whom?"
        required
        options={receivers.map(({ ownerId, name }) => ({ value: ownerId, label: name }))}
        onChange={(value) => setReceiver(typeof value === 'string' ? value : null)}
      />
      <TextArea
        name="note"
        label="Your note"
        description="A fact and a thank-you, or one thing to try."
        required
        maxLength={NOTE_LENGTH}
        rows={3}
        onInput={setText}
      />
      <Text variant="microcopy">
        {`Only you and ${receiver?.name ?? 'this person'} can see it. It stands in their next update too.`}
      </Text>
      <Flex direction="row" gap="small" wrap>
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          disabled={receiver === undefined || text.trim() === ''}
          onClick={() => {
            if (receiver !== undefined) onSend({ toOwnerId: receiver.ownerId, text: text.trim() });
          }}
        >
          Send note
        </LoadingButton>
        <Button size="sm" variant="secondary" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}
