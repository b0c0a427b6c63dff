import { Flex, Text } from '@hubspot/ui-extensions';
import type { ProgressUpdateView } from '../../../src/contract/progress-update.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import { isThanks, sentenceOf, type Voice } from '../../../src/words/updates.ts';

const words = homePace.updates;

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
      {!isNews && <Text>{words.noNews}</Text>}
      {told.map((line) => (
        <Text
          key={`${line.kind} ${line.goal.id} ${JSON.stringify(line.who)}`}
          {...(line.kind === 'standing' && { format: { fontWeight: 'demibold' } })}
        >
          {sentenceOf(line, voice)}
        </Text>
      ))}
      {moreGoals > 0 && <Text variant="microcopy">{words.moreGoals(moreGoals, voice.format)}</Text>}
      <Text variant="microcopy">{words.told(voice.format.age(madeAt, now))}</Text>
    </Flex>
  );
}
