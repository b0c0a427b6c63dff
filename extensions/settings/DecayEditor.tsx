import { Flex, LineChart, NumberInput, Text } from '@hubspot/ui-extensions';
import type { Term } from './rule-parts.ts';

/** How far ahead the curve is drawn, in half-lives, and at how many points. */
const HALF_LIVES = 4;
const STEPS = 16;

/** How fast points fade: the half-life, and the curve that it gives the largest of them. */
export function DecayEditor({
  decay: { halfLifeDays, property },
  most,
  onChange,
}: {
  readonly decay: NonNullable<Term['decay']>;
  readonly most: number;
  readonly onChange: (halfLifeDays: number) => void;
}) {
  return (
    <Flex direction="column" gap="extra-small">
      <NumberInput
        name="half-life"
        label={`Points halve every so many days after ${property}`}
        value={halfLifeDays}
        min={1}
        onChange={(to) => {
          if (Number.isFinite(to) && to > 0 && to !== halfLifeDays) onChange(to);
        }}
      />
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
