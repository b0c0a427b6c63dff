import { Button, Flex, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
import type { Format } from '../../shared/format.ts';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';
import { PublishingChoice } from './PublishingChoice.tsx';
import type { Publishing } from './publish-words.ts';

/** Goes back to a version that was live: says what that costs first, and asks once. */
export function GoBack({
  version,
  rules,
  act,
  isBusy,
  format,
}: {
  readonly version: string;
  readonly rules: ShownRules;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
  readonly format: Format;
}) {
  const [isAsked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const [publishing, setPublishing] = useState<Publishing>({ shadowDays: 0, scores: 'all leads' });
  if (!isAsked)
    return (
      <Flex direction="row">
        <Button size="xs" onClick={() => setAsked(true)}>
          {words.goBack(version)}
        </Button>
      </Flex>
    );
  const { scores } = publishing;
  return (
    <Flex direction="column" gap="extra-small">
      <TextArea
        name={`note-${version}`}
        label={words.note}
        value={note}
        onChange={setNote}
        rows={2}
      />
      <PublishingChoice
        rules={rules}
        publishing={publishing}
        canWait={false}
        format={format}
        onChange={setPublishing}
      />
      <Flex direction="row" gap="small">
        <LoadingButton
          size="xs"
          variant="primary"
          loading={isBusy}
          onClick={() => act({ act: 'go back', version, note, scores })}
        >
          {words.makeLive(version)}
        </LoadingButton>
        <Button size="xs" onClick={() => setAsked(false)}>
          {words.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}
