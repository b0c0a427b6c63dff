import { Button, Flex, LineChart, NumberInput, Text } from '@hubspot/ui-extensions';
import { PropertyField } from './PropertyField.tsx';
import type { KnownProperty } from './properties-source.ts';
import type { Term } from './rule-parts.ts';

/** How far ahead the curve is drawn, in half-lives, and at how many points. */
const HALF_LIVES = 4;
const STEPS = 16;

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
          label="Points halve every so many days after"
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
          Do not let them fade
        </Button>
      </Flex>
      <LineChart
        data={curve(halfLifeDays, most)}
        axes={{
          x: { field: 'day', fieldType: 'linear', label: 'Days' },
          y: { field: 'points', fieldType: 'linear', label: 'Points' },
        }}
      />
      <Text variant="microcopy">
        {`+${most} today is +${Math.round(most / 2)} after ${halfLifeDays} days and +${Math.round(most / 4)} after ${2 * halfLifeDays}.`}
      </Text>
    </Flex>
  );
}

function curve(halfLifeDays: number, most: number) {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const halves = (step * HALF_LIVES) / STEPS;
    return { day: Math.round(halves * halfLifeDays), points: Math.round(most * 0.5 ** halves) };
  });
}
