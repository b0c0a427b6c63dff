import { Flex, Text } from '@hubspot/ui-extensions';
import type { ProgressUpdateView } from '../../../src/contract/progress-update.ts';
import { isThanks, sentenceOf, type Voice } from '../../../src/words/update-words.ts';

/** One progress update: what is new, how each goal stands, what it needs. Thanks stand elsewhere, above. */
export function ProgressUpdate({
  update: { lines, moreGoals, isNews, madeAt },
  voice,
  now,
}: {
  readonly update: ProgressUpdateView;
  readonly voice: Voice;
  /** Milliseconds since 1970. */
  readonly now: number;
}) {
  const told = lines.filter((line) => !isThanks(line));
  return (
    <Flex direction="column" gap="extra-small">
      {!isNews && <Text>Nothing new since the update before.</Text>}
      {told.map((line) => (
        <Text
          key={`${line.kind} ${line.goal.id} ${line.who}`}
          {...(line.kind === 'standing' && { format: { fontWeight: 'demibold' } })}
        >
          {sentenceOf(line, voice)}
        </Text>
      ))}
      {moreGoals > 0 && (
        <Text variant="microcopy">
          {moreGoals === 1 ? 'and 1 more goal' : `and ${moreGoals} more goals`}
        </Text>
      )}
      <Text variant="microcopy">{`Told ${voice.format.age(madeAt, now)}.`}</Text>
    </Flex>
  );
}
