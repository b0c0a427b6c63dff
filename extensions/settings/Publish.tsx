import { Alert, Flex, LoadingButton, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import type { ActOnRules, ShownRules } from './rule-parts.ts';
import { publishingSentence } from './trial-words.ts';
import type { DraftTrials } from './use-trials.ts';

const shadows = [
  { label: 'At once', value: 0 },
  { label: 'After 7 days beside the live rules', value: 7 },
  { label: 'After 14 days beside the live rules', value: 14 },
  { label: 'After 30 days beside the live rules', value: 30 },
];

const scored = [
  { label: 'All leads are scored again', value: 'all leads' },
  { label: 'New leads only: scores of the past stay', value: 'new leads' },
];

/** Makes the saved draft a version: handed to a second person where that is asked for, otherwise live or in the shadow. */
export function Publish({
  rules: { draft, live },
  trials: { dryRun, backTest },
  needsReview,
  act,
  isBusy,
  format,
}: {
  readonly rules: Pick<ShownRules, 'draft' | 'live'>;
  readonly trials: DraftTrials;
  readonly needsReview: boolean;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
  readonly format: Format;
}) {
  const [note, setNote] = useState('');
  const [shadowDays, setShadowDays] = useState(0);
  const [scores, setScores] = useState('all leads');
  const { revision } = draft;
  const told = [dryRun, backTest]
    .map(({ answer }) => publishingSentence(answer, live.version, format))
    .filter((sentence) => sentence !== null);
  const isTried = told.length > 0;
  const submit = () =>
    act(
      needsReview
        ? { act: 'submit', revision, note }
        : { act: 'publish draft', revision, note, shadowDays, scores },
    );
  return (
    <Section title="Publish the draft" isOpen>
      {told.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {!isTried && (
        <Alert title="This draft has not been tried" variant="warning">
          <Text>Nobody knows yet whom it moves. A dry run above takes seconds.</Text>
        </Alert>
      )}
      <TextArea
        name="note"
        label="Why, for people who look at it later"
        value={note}
        onChange={setNote}
        rows={2}
      />
      {!needsReview && (
        <>
          <Select
            name="shadow"
            label="When it goes live"
            value={shadowDays}
            options={shadows}
            onChange={(value) => setShadowDays(Number(value))}
          />
          <Select
            name="scores"
            label="Whom it scores"
            value={scores}
            options={scored}
            onChange={(value) => setScores(String(value))}
          />
        </>
      )}
      <Flex direction="row">
        <LoadingButton variant="primary" loading={isBusy} onClick={submit}>
          {needsReview ? 'Hand it to a second person' : publishWords(isTried)}
        </LoadingButton>
      </Flex>
    </Section>
  );
}

function publishWords(isTried: boolean): string {
  return isTried ? 'Publish' : 'Publish without a trial';
}
