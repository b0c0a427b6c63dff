import { Flex, Text } from '@hubspot/ui-extensions';
import type { GoalView } from '../../../src/contract/goal-pacing-card.ts';

/** Whose goal, and what for: in a cell of its own. */
export function GoalName({ goal: { whose, period, metric } }: { readonly goal: GoalView }) {
  const what = period === null ? metric : `${period.label} ${metric}`;
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{whose}</Text>
      <Text variant="microcopy">{what}</Text>
    </Flex>
  );
}
