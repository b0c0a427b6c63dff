import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { ladderWords, scoredByWords } from '../../../src/words/en/settings/rules-status.ts';
import type { Format } from '../../shared/format.ts';
import type { ShownRules } from './rule-parts.ts';

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
      <Heading>{words.status}</Heading>
      <Text>{scoredByWords(rules, format)}</Text>
      {ladderWords(rules, format).map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </Flex>
  );
}
