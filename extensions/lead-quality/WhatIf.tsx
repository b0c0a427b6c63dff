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
        <Text key={field}>
          {`${field} is empty: filling it gives ${format.points(low)} to ${format.points(high)} points`}
        </Text>
      ))}
    </Section>
  );
}
