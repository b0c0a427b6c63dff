import { Flex, Text } from '@hubspot/ui-extensions';
import type { PaceView } from '../../../src/contract/goal-pacing-card.ts';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import type { Format } from '../../../src/words/format.ts';
import { chanceCell } from './chance-cell.ts';

type Paced = Extract<PaceRowView, { kind: 'paced' }>;

/** Whether the goal will be hit, as far as that may be said, and the range that the period is foreseen to end in. */
export function ChanceCell({
  forecast,
  verdict,
  format,
}: {
  readonly forecast: Paced['forecast'];
  readonly verdict: PaceView['verdict'];
  readonly format: Format;
}) {
  const { words, note } = chanceCell(forecast, verdict, format);
  return (
    <Flex direction="column" gap="flush">
      <Text>{words}</Text>
      {note !== null && <Text variant="microcopy">{note}</Text>}
    </Flex>
  );
}
