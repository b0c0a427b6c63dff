import { Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { leadCardWords } from '../../src/words/lead-card.ts';
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
  const words = leadCardWords[format.locale];
  return (
    <Section title={words.sinceLastWeek} isOpen={isOpen}>
      <Text>{words.atDay(points, before, format.day(scoredAt), format)}</Text>
      {lines
        .map((line) => ({ line, cause: causeWords(line, format) }))
        .map(({ line, cause }) => (
          <Text key={`${line.cause} ${cause}`}>{`${format.points(line.points)}  ${cause}`}</Text>
        ))}
      <Text format={{ fontWeight: 'demibold' }}>{words.now(score.points, grade, format)}</Text>
    </Section>
  );
}
