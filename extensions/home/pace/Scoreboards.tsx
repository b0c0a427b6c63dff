import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ScoreboardView } from '../../../src/contract/pace-page.ts';
import type { Format } from '../../../src/words/format.ts';
import { MethodTable } from '../../shared/MethodTable.tsx';
import { Section } from '../../shared/Section.tsx';
import { trustWords } from './scoreboard-words.ts';

/** How every way of looking ahead did at this point of earlier periods: the same for whoever looks. */
export function Scoreboards({
  scoreboards,
  format,
}: {
  readonly scoreboards: readonly ScoreboardView[];
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="small">
      <Heading>Which forecast to trust</Heading>
      {scoreboards.length === 0 && (
        <Text>No goal is forecast yet: that comes with the next run, usually within minutes.</Text>
      )}
      {scoreboards.map(({ what, methods }) => (
        <Flex key={what} direction="column" gap="extra-small">
          <Text format={{ fontWeight: 'demibold' }}>{what}</Text>
          {trustWords(methods, format).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <Section title="Every method" isOpen={false}>
            <MethodTable methods={methods} format={format} />
            <Text variant="microcopy">
              Off by: distance from what came, as a share of it. Chance error: mean square of chance
              against outcome (Brier), 0 is perfect, 0.25 is a coin. Over all reps, on earlier
              periods at the same point, with what was known then.
            </Text>
          </Section>
        </Flex>
      ))}
    </Flex>
  );
}
