import { Flex, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { publishing as words } from '../../../src/words/en/settings/publishing.ts';
import { Section } from '../../shared/Section.tsx';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';

type Settings = ShownRules['settings'];

const reviews: readonly { readonly label: string; readonly value: Settings['review'] }[] = [
  { label: words.review.author, value: 'not needed' },
  { label: words.review.second, value: 'by a second person' },
];
const scorings: readonly { readonly label: string; readonly value: Settings['scoring'] }[] = [
  { label: words.scores.learned, value: 'learned when proven' },
  { label: words.scores.rules, value: 'rules alone' },
];

/** How rules are reviewed, and whether what was learned may score leads. */
export function RuleSettings({
  rules: { settings },
  act,
  isBusy,
}: {
  readonly rules: Pick<ShownRules, 'settings'>;
  readonly act: ActOnRules;
  readonly isBusy: boolean;
}) {
  const [chosen, setChosen] = useState(settings);
  const isOther = chosen.review !== settings.review || chosen.scoring !== settings.scoring;
  return (
    <Section title={words.settings} isOpen={false}>
      <Select
        name="review"
        label={words.review.label}
        value={chosen.review}
        options={[...reviews]}
        onChange={(to) => {
          const review = reviews.find(({ value }) => value === to)?.value ?? chosen.review;
          setChosen({ ...chosen, review });
        }}
      />
      <Select
        name="scoring"
        label={words.scores.label}
        value={chosen.scoring}
        options={[...scorings]}
        onChange={(to) => {
          const scoring = scorings.find(({ value }) => value === to)?.value ?? chosen.scoring;
          setChosen({ ...chosen, scoring });
        }}
      />
      {chosen.scoring !== settings.scoring && <Text variant="microcopy">{words.rescored}</Text>}
      <Text variant="microcopy">{words.logged}</Text>
      {isOther && (
        <Flex direction="row">
          <LoadingButton
            size="sm"
            variant="primary"
            loading={isBusy}
            onClick={() => act({ act: 'set', ...chosen })}
          >
            {words.save}
          </LoadingButton>
        </Flex>
      )}
    </Section>
  );
}
