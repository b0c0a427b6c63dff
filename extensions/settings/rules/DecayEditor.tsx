import { Button, Flex, LineChart, NumberInput, Text } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { PropertyField } from './PropertyField.tsx';
import { fadedPoints, fadingCurve } from './point-previews.ts';
import type { KnownProperty, Term } from './rule-parts.ts';

/** How fast points fade: the half-life, since when, and the curve that it gives the largest of them. */
export function DecayEditor({
  decay,
  most,
  properties,
  onChange,
}: {
  readonly decay: NonNullable<Term['decay']>;
  readonly most: number;
  /** Those that hold days; null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  /** Null: they do not fade. */
  readonly onChange: (decay: Term['decay']) => void;
}) {
  const { halfLifeDays, property } = decay;
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="end" wrap>
        <NumberInput
          name="half-life"
          label={words.decay}
          value={halfLifeDays}
          min={1}
          onChange={(to) => {
            if (Number.isFinite(to) && to > 0 && to !== halfLifeDays)
              onChange({ ...decay, halfLifeDays: to });
          }}
        />
        <PropertyField
          name="decay-property"
          properties={properties}
          value={property}
          onChange={(to) => onChange({ ...decay, property: to })}
        />
        <Button size="xs" onClick={() => onChange(null)}>
          {words.noDecay}
        </Button>
      </Flex>
      <LineChart
        data={fadingCurve(most, halfLifeDays)}
        axes={{
          x: { field: 'day', fieldType: 'linear', label: 'Days' },
          y: { field: 'points', fieldType: 'linear', label: 'Points' },
        }}
      />
      <Text variant="microcopy">
        {words.fades(
          most,
          halfLifeDays,
          [1, 2].map((times) => fadedPoints(most, times * halfLifeDays, halfLifeDays)),
        )}
      </Text>
    </Flex>
  );
}
