import { Alert, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
import { publishingSentences } from '../../../src/words/en/settings/trials.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';
import type { DraftTrials } from '../trials/use-trials.ts';
import { PublishingChoice } from './PublishingChoice.tsx';
import type { Publishing } from './publish-words.ts';

/** Makes the saved draft a version: handed to a second person where that is asked for, otherwise live or in the shadow. What its trials found stands beside the act. */
export function Publish({
  rules,
  trials,
  act,
  isBusy,
  format,
}: {
  readonly rules: ShownRules;
  readonly trials: DraftTrials;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
  readonly format: Format;
}) {
  const { draft, live, settings } = rules;
  const { revision } = draft;
  const needsReview = settings.review === 'by a second person';
  const [note, setNote] = useState('');
  const [publishing, setPublishing] = useState<Publishing>({ shadowDays: 0, scores: 'all leads' });
  const told = publishingSentences(trials, { revision, live: live.version }, format);
  const submit = () =>
    act(
      needsReview
        ? { act: 'submit', revision, note }
        : { act: 'publish draft', revision, note, ...publishing },
    );
  return (
    <Section title={needsReview ? words.submitTitle : words.publishTitle} isOpen>
      {told.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {told.length === 0 && (
        <Alert title={words.draftNotTried} variant="warning">
          <Text>{words.draftNotTriedHint}</Text>
        </Alert>
      )}
      <TextArea name="note" label={words.note} value={note} onChange={setNote} rows={2} />
      {needsReview ? (
        <Text variant="microcopy">{words.reviewHint}</Text>
      ) : (
        <PublishingChoice
          rules={rules}
          publishing={publishing}
          canWait
          format={format}
          onChange={setPublishing}
        />
      )}
      <Flex direction="row">
        <LoadingButton variant="primary" loading={isBusy} onClick={submit}>
          {buttonWords(needsReview, told.length > 0)}
        </LoadingButton>
      </Flex>
    </Section>
  );
}

function buttonWords(needsReview: boolean, isTried: boolean): string {
  const label = needsReview ? words.submit : words.publish;
  return isTried ? label : words.withoutTrial(label);
}
