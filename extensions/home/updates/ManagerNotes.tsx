import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { ManagerNoteAnswer } from '../../../src/contract/manager-note.ts';
import type { NoteView, ShownUpdates } from '../../../src/contract/updates-page.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { useAct } from '../../shared/use-act.ts';
import { NoteForm } from './NoteForm.tsx';

const words = homePace.updates;

/** Notes between a manager and a rep, and the form for whoever may write one. Nothing when there is neither. */
export function ManagerNotes({
  page: { notes, receivers },
  context,
  format,
  onChanged,
}: {
  readonly page: Pick<ShownUpdates, 'notes' | 'receivers'>;
  readonly context: CardContext;
  readonly format: Format;
  readonly onChanged: () => void;
}) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = useCallback(
    (answer: ManagerNoteAnswer) => {
      setRefusal(answer.state === 'refused' ? words.noteRefused[answer.cause] : null);
      if (answer.state === 'done') onChanged();
    },
    [onChanged],
  );
  const acting = useAct('writeManagerNote', context, take);
  if (notes.length === 0 && receivers.length === 0) return null;
  return (
    <Section title={notes.length === 0 ? words.notes : words.notesCounted(notes.length)} isOpen>
      {notes.map((note) => (
        <Note
          key={note.id}
          note={note}
          format={format}
          isBusy={acting.isBusy}
          onTakeBack={() => acting.act({ act: 'take back', noteId: note.id })}
        />
      ))}
      {refusal !== null && <Text>{refusal}</Text>}
      {acting.failed !== null && <FailedAct failed={acting.failed} />}
      {receivers.length > 0 && (
        <NoteForm
          receivers={receivers}
          isBusy={acting.isBusy}
          onSend={({ toOwnerId, text }) => acting.act({ act: 'write', toOwnerId, text })}
        />
      )}
    </Section>
  );
}

function Note({
  note: { from, to, text, at, mayTakeBack },
  format,
  isBusy,
  onTakeBack,
}: {
  readonly note: NoteView;
  readonly format: Format;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
}) {
  return (
    <Flex direction="column" gap="flush">
      <Text>{text}</Text>
      <Flex direction="row" gap="small" align="center" wrap>
        <Text variant="microcopy">
          {words.noteBetween(senderWords(from), receiverWords(to), format.day(at))}
        </Text>
        {mayTakeBack && (
          <LoadingButton size="xs" variant="secondary" loading={isBusy} onClick={onTakeBack}>
            {words.takeBack}
          </LoadingButton>
        )}
      </Flex>
    </Flex>
  );
}

function senderWords(from: NoteView['from']): string {
  return from === 'viewer' ? words.you : (from?.name ?? words.notAnOwner);
}

function receiverWords(to: NoteView['to']): string {
  return to === 'viewer' ? words.youAsReceiver : (to?.name ?? words.hasLeft);
}
