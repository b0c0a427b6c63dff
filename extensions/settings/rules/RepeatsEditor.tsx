import { Button, Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { PropertyField } from './PropertyField.tsx';
import { repeatedWords } from './point-previews.ts';
import type { KnownProperty, Term } from './rule-parts.ts';

type Repeats = NonNullable<Term['repeats']>;

const PERCENT = 100;

/** How often something counts, what each further time gives, and what that comes to for the line that weighs most. */
export function RepeatsEditor({
  repeats,
  points,
  properties,
  onChange,
}: {
  readonly repeats: Repeats;
  /** Of the line that weighs most. */
  readonly points: number;
  /** Those that hold numbers; null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  /** Null: it counts once. */
  readonly onChange: (repeats: Repeats | null) => void;
}) {
  const { property, keeps, most } = repeats;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="end" wrap>
        <PropertyField
          name="repeats-property"
          properties={properties}
          value={property}
          onChange={(to) => onChange({ ...repeats, property: to })}
        />
        <NumberInput
          name="keeps"
          label={words.keeps}
          value={Math.round(keeps * PERCENT)}
          min={0}
          max={PERCENT}
          onChange={(to) => {
            if (to >= 0 && to <= PERCENT) onChange({ ...repeats, keeps: to / PERCENT });
          }}
        />
        <NumberInput
          name="most"
          label={words.most}
          value={most}
          min={1}
          precision={0}
          onChange={(to) => {
            if (Number.isInteger(to) && to > 0) onChange({ ...repeats, most: to });
          }}
        />
        <Button size="xs" onClick={() => onChange(null)}>
          {words.noRepeats}
        </Button>
      </Flex>
      <Text variant="microcopy">{repeatedWords(points, repeats)}</Text>
    </Flex>
  );
}
