import { Text, Tile } from '@hubspot/ui-extensions';
import type { PromptView } from '../../src/contract/signals.ts';
import { promptWords } from '../../src/words/prompts.ts';
import type { Format } from './format.ts';
import { useSharedWords } from './language.tsx';

/** One coaching suggestion: the skill, what to say or do, and how to tell that it went well. */
export function PromptTile({
  prompt,
  format,
}: {
  readonly prompt: PromptView;
  readonly format: Format;
}) {
  const words = useSharedWords();
  const said = promptWords(prompt, format);
  if (said === null) return null;
  return (
    <Tile compact>
      <Text variant="microcopy">{words.coaching(said.skill)}</Text>
      <Text>{said.text}</Text>
      <Text variant="microcopy">{words.goodLooksLike(said.goodLooksLike)}</Text>
    </Tile>
  );
}
