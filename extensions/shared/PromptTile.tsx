import { Text, Tile } from '@hubspot/ui-extensions';
import type { PromptView } from '../../src/contract/signals.ts';

/** One coaching suggestion: the skill, what to say or do, and how to tell that it went well. */
export function PromptTile({
  prompt: { skill, text, goodLooksLike },
}: {
  readonly prompt: PromptView;
}) {
  return (
    <Tile compact>
      <Text variant="microcopy">{`Coaching: ${skill}`}</Text>
      <Text>{text}</Text>
      <Text variant="microcopy">{`Good looks like: ${goodLooksLike}`}</Text>
    </Tile>
  );
}
