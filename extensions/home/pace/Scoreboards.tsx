import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ScoreboardView } from '../../../src/contract/pace-page.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../../src/words/format.ts';
import { goalKindWords } from '../../../src/words/goals.ts';
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
      <Heading>{words.scoreboards.title}</Heading>
      {scoreboards.length === 0 && <Text>{words.scoreboards.none}</Text>}
      {scoreboards.map(({ methods, ...kind }) => (
        <Flex key={JSON.stringify(kind)} direction="column" gap="extra-small">
          <Text format={{ fontWeight: 'demibold' }}>{kindWords(kind, format)}</Text>
          {trustWords(methods, format).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <Section title={words.scoreboards.everyMethod} isOpen={false}>
            <MethodTable methods={methods} format={format} />
            <Text variant="microcopy">{words.scoreboards.note}</Text>
          </Section>
        </Flex>
      ))}
    </Flex>
  );
}

/** "Q4 2026 revenue in EUR". */
function kindWords({ what, currency }: Omit<ScoreboardView, 'methods'>, format: Format): string {
  const kind = goalKindWords(what, format);
  return currency === null ? kind : words.scoreboards.inCurrency(kind, currency);
}
