import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { RollUpView } from '../../../src/contract/arithmetic.ts';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../../src/words/format.ts';
import {
  goalTitle,
  goalWords,
  leftOutWords,
  mismatchOf,
  scopeWords,
} from '../../../src/words/goals.ts';
import { Section } from '../../shared/Section.tsx';

/** Goals of groups beside the goals below them; what does not add up is a line of its own. */
export function RollUps({
  rows,
  format,
}: {
  readonly rows: readonly PaceRowView[];
  readonly format: Format;
}) {
  const groups = rows.flatMap((row) =>
    row.kind === 'paced' && row.pace.rollUp !== null
      ? [{ goal: row.goal, target: row.pace.target, rollUp: row.pace.rollUp }]
      : [],
  );
  if (groups.length === 0) return null;
  return (
    <Flex direction="column" gap="small">
      <Heading>{words.rollUps.title}</Heading>
      {groups.map(({ goal, target, rollUp }) => (
        <Section
          key={goal.id}
          title={words.rollUps.group(
            goalTitle(goal, format),
            format.quantity(target),
            mismatchWords(rollUp, format),
          )}
          isOpen={false}
        >
          {rollUp.parts.map((part) => (
            <Text key={JSON.stringify(part.whose)}>
              {words.rollUps.part(scopeWords(part.whose, format), format.quantity(part.target))}
            </Text>
          ))}
          <Text>{words.rollUps.difference(format.signedQuantity(rollUp.mismatch))}</Text>
          {rollUp.leftOut.map(({ reason, count }) => (
            <Text key={JSON.stringify(reason)} variant="microcopy">
              {words.rollUps.leftOut(
                goalWords[format.locale].leftOutLine(
                  format.number(count),
                  leftOutWords(reason, format),
                ),
              )}
            </Text>
          ))}
        </Section>
      ))}
    </Flex>
  );
}

/** What the goals below come to beside the goal above them, in a sentence. */
function mismatchWords(rollUp: RollUpView, { quantity }: Format): string {
  const mismatch = mismatchOf(rollUp);
  if (mismatch === null) return words.rollUps.addUp;
  return (mismatch.isShort ? words.rollUps.short : words.rollUps.over)(quantity(mismatch));
}
