import { Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { reasonWords, titleWords } from './lead-words.ts';

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
  const words = leadCardWords[format.locale];
  return (
    <Section title={words.whatIf} isOpen={isOpen}>
      {nextGrade !== null && (
        <Text>
          {words.nextGrade(
            nextGrade.changes.map((change) => changeWords(change, format)),
            format.points(nextGrade.points),
            nextGrade.grade,
            format,
          )}
        </Text>
      )}
      {missing
        .map(({ field, ...worth }) => ({ ...worth, name: titleWords(field, format) }))
        .map(({ name, low, high }) => (
          <Text key={name}>{words.onceKnown(name, format.points(low), format.points(high))}</Text>
        ))}
    </Section>
  );
}

type Change = NonNullable<ScoredLead['whatIf']['nextGrade']>['changes'][number];

function changeWords(change: Change, format: Format): string {
  const { ways } = leadCardWords[format.locale];
  return change.kind === 'fill in'
    ? ways[change.kind](titleWords(change.what, format))
    : ways[change.kind](reasonWords({ reason: change.what }, format));
}
