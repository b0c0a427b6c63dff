import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import { mismatchWords } from '../../../src/words/arithmetic-words.ts';
import type { Format } from '../../../src/words/format.ts';
import { Section } from '../../shared/Section.tsx';
import { goalTitle } from '../../shared/verdicts.ts';

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
      <Heading>Do the goals add up?</Heading>
      {groups.map(({ goal, target, rollUp }) => (
        <Section
          key={goal.id}
          title={`${goalTitle(goal)}, ${format.quantity(target)}: ${mismatchWords(rollUp, format)}`}
          isOpen={false}
        >
          {rollUp.parts.map((part) => (
            <Text key={part.whose}>{`${part.whose}: ${format.quantity(part.target)}`}</Text>
          ))}
          <Text>{`Difference: ${format.signedQuantity(rollUp.mismatch)}`}</Text>
          {rollUp.leftOut.map(({ reason, count }) => (
            <Text key={reason} variant="microcopy">{`Left out: ${count} × ${reason}`}</Text>
          ))}
        </Section>
      ))}
    </Flex>
  );
}
