import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { Format } from '../../shared/format.ts';
import type { ShownRules } from './rule-parts.ts';
import { ladderWords, scoredByWords } from './status-words.ts';

/** What scores leads now. */
export function RulesStatus({
  rules,
  format,
}: {
  readonly rules: ShownRules;
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>How leads are scored</Heading>
      <Text>{scoredByWords(rules, format)}</Text>
      {ladderWords(rules, format).map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </Flex>
  );
}
