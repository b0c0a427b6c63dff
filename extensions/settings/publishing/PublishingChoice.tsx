import { Select, Text } from '@hubspot/ui-extensions';
import type { Format } from '../../shared/format.ts';
import type { ShownRules } from '../rules/rule-parts.ts';
import { costOfGoingLive, type Publishing } from './publish-words.ts';

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

/** When rules go live and for whom, and what that costs. `canWait`: they may run in the shadow first. */
export function PublishingChoice({
  rules,
  publishing,
  canWait,
  format,
  onChange,
}: {
  readonly rules: Pick<ShownRules, 'leads' | 'scoredBy'>;
  readonly publishing: Publishing;
  readonly canWait: boolean;
  readonly format: Format;
  readonly onChange: (publishing: Publishing) => void;
}) {
  return (
    <>
      {canWait && (
        <Select
          name="shadow"
          label="When it goes live"
          value={publishing.shadowDays}
          options={shadows}
          onChange={(value) => onChange({ ...publishing, shadowDays: Number(value) })}
        />
      )}
      <Select
        name="scores"
        label="Whom it scores"
        value={publishing.scores}
        options={scored}
        onChange={(value) =>
          onChange({ ...publishing, scores: value === 'new leads' ? 'new leads' : 'all leads' })
        }
      />
      {costOfGoingLive(rules, publishing, format).map((sentence) => (
        <Text key={sentence} variant="microcopy">
          {sentence}
        </Text>
      ))}
    </>
  );
}
