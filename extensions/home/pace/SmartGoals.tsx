import { Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import type { SmartLetterView } from '../../../src/contract/smart.ts';
import type { Format } from '../../../src/words/format.ts';
import { letterTag, partWords } from '../../../src/words/smart-words.ts';
import { toldWords } from '../../../src/words/told-words.ts';
import { Section } from '../../shared/Section.tsx';
import { SuggestedTargets } from '../../shared/SuggestedTargets.tsx';
import { goalTitle } from '../../shared/verdicts.ts';
import { counted } from './pace-page-words.ts';

interface Goals {
  readonly rows: readonly PaceRowView[];
  readonly format: Format;
}

/** How good the goals are: those with something to mend one by one, the others together; each with what it rests on. */
export function SmartGoals({ rows, format }: Goals) {
  const toMend = rows.filter(({ goal }) => unmet(goal).length > 0);
  const others = rows.filter(({ goal }) => unmet(goal).length === 0);
  return (
    <Flex direction="column" gap="small">
      <Heading>Are these good goals?</Heading>
      <Text>
        {toMend.length === 0
          ? 'Nothing here needs mending.'
          : `${counted(toMend.length, 'goal')} of ${rows.length} here can be made better: specific, measurable, achievable, relevant, time-bound.`}
      </Text>
      {toMend.map(({ goal }) => (
        <Section
          key={goal.id}
          title={`${goalTitle(goal)}: not ${unmet(goal).join(', not ')}`}
          isOpen={false}
        >
          <GoalLetters goal={goal} format={format} />
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={`Nothing to mend (${others.length})`} isOpen={false}>
          {others.map(({ goal }) => (
            <Section key={goal.id} title={goalTitle(goal)} isOpen={false}>
              <GoalLetters goal={goal} format={format} />
            </Section>
          ))}
        </Section>
      )}
    </Flex>
  );
}

function unmet({ smart }: PaceRowView['goal']): readonly string[] {
  return smart.letters.flatMap(({ part, verdict }) => (verdict === 'not met' ? [part] : []));
}

function GoalLetters({
  goal: { smart },
  format,
}: {
  readonly goal: PaceRowView['goal'];
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="small">
      {smart.letters.map((letter) => (
        <Letter key={letter.part} letter={letter} format={format} />
      ))}
      {smart.targets !== null && <SuggestedTargets targets={smart.targets} format={format} />}
    </Flex>
  );
}

function Letter({ letter, format }: { readonly letter: SmartLetterView; readonly format: Format }) {
  const { word, status } = letterTag(letter);
  return (
    <Flex direction="column" gap="flush">
      <StatusTag variant={status}>{`${partWords[letter.part]}: ${word}`}</StatusTag>
      {letter.mend !== null && (
        <Text format={{ fontWeight: 'demibold' }}>{`→ ${toldWords(letter.mend, format)}`}</Text>
      )}
      {letter.evidence.map((told) => {
        const sentence = toldWords(told, format);
        return <Text key={sentence}>{sentence}</Text>;
      })}
    </Flex>
  );
}
