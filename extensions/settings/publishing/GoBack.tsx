import { Button, Flex, LoadingButton, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
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
          {`Go back to ${version}`}
        </Button>
      </Flex>
    );
  const { scores } = publishing;
  return (
    <Flex direction="column" gap="extra-small">
      <TextArea
        name={`note-${version}`}
        label="Why, for people who look at it later"
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
          {`Make ${version} live again`}
        </LoadingButton>
        <Button size="xs" onClick={() => setAsked(false)}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}
