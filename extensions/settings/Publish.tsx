import { Flex, LoadingButton, Select, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Section } from '../shared/Section.tsx';
import type { ActOnRules, ShownRules } from './rule-parts.ts';

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
  rules: { draft },
  needsReview,
  act,
  isBusy,
}: {
  readonly rules: Pick<ShownRules, 'draft'>;
  readonly needsReview: boolean;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
}) {
  const [note, setNote] = useState('');
  const [shadowDays, setShadowDays] = useState(0);
  const [scores, setScores] = useState('all leads');
  const { revision } = draft;
  const submit = () =>
    act(
      needsReview
        ? { act: 'submit', revision, note }
        : { act: 'publish draft', revision, note, shadowDays, scores },
    );
  return (
    <Section title="Publish the draft" isOpen>
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
          {needsReview ? 'Hand it to a second person' : 'Publish'}
        </LoadingButton>
      </Flex>
    </Section>
  );
}
