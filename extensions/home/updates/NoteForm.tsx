import { Button, Flex, LoadingButton, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ShownUpdates } from '../../../src/contract/updates-page.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';

const words = homePace.updates;

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
        {words.writeNote}
      </Button>
    );
  const receiver = receivers.find(({ ownerId }) => ownerId === toOwnerId);
  return (
    <Flex direction="column" gap="small">
      <Select
        name="receiver"
        label={words.toWhom}
        required
        options={receivers.map(({ ownerId, name }) => ({ value: ownerId, label: name }))}
        onChange={(value) => setReceiver(typeof value === 'string' ? value : null)}
      />
      <TextArea
        name="note"
        label={words.yourNote}
        description={words.noteHint}
        required
        maxLength={NOTE_LENGTH}
        rows={3}
        onInput={setText}
      />
      <Text variant="microcopy">{words.whoSees(receiver?.name ?? words.thisPerson)}</Text>
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
          {words.sendNote}
        </LoadingButton>
        <Button size="sm" variant="secondary" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}
