import { Flex, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Section } from '../../shared/Section.tsx';
import type { ActOnRules, ShownRules } from '../rules/rule-parts.ts';

type Settings = ShownRules['settings'];

const reviews: readonly { readonly label: string; readonly value: Settings['review'] }[] = [
  { label: 'Whoever wrote them may publish them', value: 'not needed' },
  { label: 'A second admin approves them first', value: 'by a second person' },
];
const scorings: readonly { readonly label: string; readonly value: Settings['scoring'] }[] = [
  { label: 'What was learned, once it is proven on your outcomes', value: 'learned when proven' },
  { label: 'The rules alone', value: 'rules alone' },
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
    <Section title="Who publishes, and what scores" isOpen={false}>
      <Select
        name="review"
        label="Before rules go live"
        value={chosen.review}
        options={[...reviews]}
        onChange={(to) => {
          const review = reviews.find(({ value }) => value === to)?.value ?? chosen.review;
          setChosen({ ...chosen, review });
        }}
      />
      <Select
        name="scoring"
        label="Leads are scored by"
        value={chosen.scoring}
        options={[...scorings]}
        onChange={(to) => {
          const scoring = scorings.find(({ value }) => value === to)?.value ?? chosen.scoring;
          setChosen({ ...chosen, scoring });
        }}
      />
      {chosen.scoring !== settings.scoring && (
        <Text variant="microcopy">
          All leads are scored again, in the background; their histories say why.
        </Text>
      )}
      <Text variant="microcopy">The audit log keeps who changed this, and when.</Text>
      {isOther && (
        <Flex direction="row">
          <LoadingButton
            size="sm"
            variant="primary"
            loading={isBusy}
            onClick={() => act({ act: 'set', ...chosen })}
          >
            Save these two
          </LoadingButton>
        </Flex>
      )}
    </Section>
  );
}
