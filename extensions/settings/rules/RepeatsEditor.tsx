import { Button, Flex, NumberInput, Text } from '@hubspot/ui-extensions';
import { PropertyField } from './PropertyField.tsx';
import type { KnownProperty } from './properties-source.ts';
import type { Term } from './rule-parts.ts';

type Repeats = NonNullable<Term['repeats']>;

const PERCENT = 100;

/** How often something counts, what each further time gives, and what that comes to for the line with the most points. */
export function RepeatsEditor({
  repeats,
  most: points,
  properties,
  onChange,
}: {
  readonly repeats: Repeats;
  /** The points of the best line. */
  readonly most: number;
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
          label="Each further time gives so many percent of the one before"
          value={Math.round(keeps * PERCENT)}
          min={0}
          max={PERCENT}
          onChange={(to) => {
            if (to >= 0 && to <= PERCENT) onChange({ ...repeats, keeps: to / PERCENT });
          }}
        />
        <NumberInput
          name="most"
          label="Times that count at most"
          value={most}
          min={1}
          precision={0}
          onChange={(to) => {
            if (Number.isInteger(to) && to > 0) onChange({ ...repeats, most: to });
          }}
        />
        <Button size="xs" onClick={() => onChange(null)}>
          Count once
        </Button>
      </Flex>
      <Text variant="microcopy">{repeatedWords(points, repeats)}</Text>
    </Flex>
  );
}

const TOLD = 5;
/** Beyond these a sum of powers is only what the computer's arithmetic leaves over. */
const DIGITS = 9;

/** What a number of times comes to: "+10 once, +15 twice, +18 for 3 times". */
export function repeatedWords(points: number, { keeps, most }: Repeats): string {
  const times = Math.min(most, TOLD);
  return Array.from({ length: times }, (_, further) => {
    const sum = Array.from({ length: further + 1 }, (__, at) => points * keeps ** at).reduce(
      (all, each) => all + each,
    );
    return `+${Math.round(Number(sum.toFixed(DIGITS)))} ${often(further + 1)}`;
  }).join(', ');
}

function often(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `for ${times} times`;
}
