import { Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { ShownUpdates } from '../../../src/contract/updates-page.ts';
import { isThanks, sentenceOf } from '../../../src/words/update-words.ts';
import type { Format } from '../../shared/format.ts';

/** Who met or exceeded a goal, passed a milestone or improved: the viewer first, then whom they may thank. Nothing when nobody did. */
export function Recognition({
  page: { own, teams, thanks },
  format,
}: {
  readonly page: Pick<ShownUpdates, 'own' | 'teams' | 'thanks'>;
  readonly format: Format;
}) {
  const mine = (own?.lines ?? []).filter(isThanks).map((line) => sentenceOf(line, you(format)));
  const others = [
    ...teams.flatMap(({ name, update }) =>
      update.lines.filter(isThanks).map((line) => sentenceOf(line, { self: name, format })),
    ),
    ...thanks.map((line) => sentenceOf(line, { self: 'The team', format })),
  ].filter((sentence) => !mine.includes(sentence));
  return (
    <>
      <Praise word="Well done" sentences={mine} />
      <Praise word="Thanks due" sentences={[...new Set(others)]} />
    </>
  );
}

/** How an update speaks to the one whom it is about. */
export function you(format: Format) {
  return { self: 'You', format };
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
