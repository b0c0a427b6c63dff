import { Select, Text } from '@hubspot/ui-extensions';
import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
import type { Format } from '../../shared/format.ts';
import type { ShownRules } from '../rules/rule-parts.ts';
import { costOfGoingLive, type Publishing } from './publish-words.ts';

const shadows = [
  { label: words.atOnce, value: 0 },
  { label: words.afterDays(7), value: 7 },
  { label: words.afterDays(14), value: 14 },
  { label: words.afterDays(30), value: 30 },
];

const scored = [
  { label: words.allLeads, value: 'all leads' },
  { label: words.newLeads, value: 'new leads' },
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
          label={words.when}
          value={publishing.shadowDays}
          options={shadows}
          onChange={(value) => onChange({ ...publishing, shadowDays: Number(value) })}
        />
      )}
      <Select
        name="scores"
        label={words.whom}
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
