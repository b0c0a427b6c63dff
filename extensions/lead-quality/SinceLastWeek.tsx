import { Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { causeWords } from './lead-words.ts';

/** What moved the score since about a week ago, line by line, from the score of then to the score of now. */
export function SinceLastWeek({
  lead: { sinceLastWeek, score, grade },
  format,
  isOpen,
}: {
  readonly lead: ScoredLead;
  readonly format: Format;
  readonly isOpen: boolean;
}) {
  if (sinceLastWeek === null || sinceLastWeek.lines.length === 0) return null;
  const { points, grade: before, scoredAt, lines } = sinceLastWeek;
  return (
    <Section title="Since last week" isOpen={isOpen}>
      <Text>{`${points} points, grade ${before}, on ${format.day(scoredAt)}`}</Text>
      {lines.map((line) => (
        <Text
          key={`${line.cause} ${line.reason}`}
        >{`${format.points(line.points)}  ${causeWords(line, format)}`}</Text>
      ))}
      <Text format={{ fontWeight: 'demibold' }}>{`= ${score.points} points, grade ${grade}`}</Text>
    </Section>
  );
}
