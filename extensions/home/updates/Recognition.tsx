import { Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { ShownUpdates } from '../../../src/contract/updates-page.ts';
import { homePace } from '../../../src/words/en/home-pace.ts';
import { isThanks, sentenceOf } from '../../../src/words/updates.ts';
import type { Format } from '../../shared/format.ts';

const words = homePace.updates;

/** Who met or exceeded a goal, passed a milestone or improved: the viewer first, then whom they may thank. Nothing when nobody did. */
export function Recognition({
  page: { own, teams, thanks },
  format,
}: {
  readonly page: Pick<ShownUpdates, 'own' | 'teams' | 'thanks'>;
  readonly format: Format;
}) {
  const mine = (own?.lines ?? [])
    .filter(isThanks)
    .map((line) => sentenceOf(line, { about: null, format }));
  const others = [
    ...teams.flatMap(({ name, update }) =>
      update.lines.filter(isThanks).map((line) => sentenceOf(line, { about: name, format })),
    ),
    ...thanks.map((line) => sentenceOf(line, { about: words.theTeam, format })),
  ].filter((sentence) => !mine.includes(sentence));
  return (
    <>
      <Praise word={words.wellDone} sentences={mine} />
      <Praise word={words.thanksDue} sentences={[...new Set(others)]} />
    </>
  );
}

function Praise({
  word,
  sentences,
}: {
  readonly word: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <StatusTag variant="success">{word}</StatusTag>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Flex>
  );
}
