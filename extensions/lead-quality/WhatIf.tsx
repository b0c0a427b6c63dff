import { Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';

/** What would raise the grade, and which empty fields would move the score; nothing when neither is known. */
export function WhatIf({
  lead: {
    whatIf: { nextGrade, missing },
  },
  format,
  isOpen,
}: {
  readonly lead: ScoredLead;
  readonly format: Format;
  readonly isOpen: boolean;
}) {
  if (nextGrade === null && missing.length === 0) return null;
  return (
    <Section title="What would change it?" isOpen={isOpen}>
      {nextGrade !== null && (
        <Text>{`${nextGrade.change}: ${format.points(nextGrade.points)}, grade ${nextGrade.grade}`}</Text>
      )}
      {missing.map(({ field, low, high }) => (
        <Text key={field}>{`${field}, once known: ${worth(low, high, format)} points`}</Text>
      ))}
    </Section>
  );
}

/** What a field turns out to hold is not known, so it is worth a span; a span of one number is said as one. */
function worth(low: number, high: number, { points }: Format): string {
  return low === high ? points(low) : `${points(low)} to ${points(high)}`;
}
