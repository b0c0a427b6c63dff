import { Flex, Text } from '@hubspot/ui-extensions';
import type { GoalView } from '../../../src/contract/goal-pacing-card.ts';
import type { Format } from '../../../src/words/format.ts';
import { goalKindWords, scopeWords } from '../../../src/words/goals.ts';

/** Whose goal, and what for: in a cell of its own. */
export function GoalName({
  goal: { whose, period, metric },
  format,
}: {
  readonly goal: GoalView;
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{scopeWords(whose, format)}</Text>
      <Text variant="microcopy">
        {goalKindWords({ period: period?.label ?? null, metric }, format)}
      </Text>
    </Flex>
  );
}
