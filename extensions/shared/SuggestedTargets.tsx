import { Text } from '@hubspot/ui-extensions';
import type { SuggestedTargetsView } from '../../src/contract/smart.ts';
import { smartWords, targetNote, targetWords } from '../../src/words/smart.ts';
import type { Format } from './format.ts';

/** What the target could be, by how likely it is reached; or why that cannot be said. */
export function SuggestedTargets({
  targets,
  format,
}: {
  readonly targets: SuggestedTargetsView;
  readonly format: Format;
}) {
  const note = targetNote(targets, format);
  return (
    <>
      <Text format={{ fontWeight: 'demibold' }}>{smartWords[format.locale].targetsTitle}</Text>
      {targetWords(targets, format).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {note !== null && <Text variant="microcopy">{note}</Text>}
    </>
  );
}
