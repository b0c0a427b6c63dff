import { Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import type { PaceRowView } from '../../../src/contract/pace-page.ts';
import type { SmartLetterView } from '../../../src/contract/smart.ts';
import { homePace as words } from '../../../src/words/en/home-pace.ts';
import type { Format } from '../../../src/words/format.ts';
import { goalTitle } from '../../../src/words/goals.ts';
import { letterTag, smartSentence, smartWords } from '../../../src/words/smart.ts';
import { Section } from '../../shared/Section.tsx';
import { SuggestedTargets } from '../../shared/SuggestedTargets.tsx';

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
      <Heading>{words.smart.title}</Heading>
      <Text>
        {toMend.length === 0
          ? words.smart.allGood
          : words.smart.toMend(toMend.length, rows.length, format)}
      </Text>
      {toMend.map(({ goal }) => (
        <Section
          key={goal.id}
          title={words.smart.unmet(goalTitle(goal, format), unmetWords(goal, format))}
          isOpen={false}
        >
          <GoalLetters goal={goal} format={format} />
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={words.smart.nothingToMend(others.length)} isOpen={false}>
          {others.map(({ goal }) => (
            <Section key={goal.id} title={goalTitle(goal, format)} isOpen={false}>
              <GoalLetters goal={goal} format={format} />
            </Section>
          ))}
        </Section>
      )}
    </Flex>
  );
}

function unmet({ smart }: PaceRowView['goal']): readonly SmartLetterView['part'][] {
  return smart.letters.flatMap(({ part, verdict }) => (verdict === 'not met' ? [part] : []));
}

function unmetWords(goal: PaceRowView['goal'], { locale }: Format): string {
  return unmet(goal)
    .map((part) => smartWords[locale].notParts[part])
    .join(', ');
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
  const { word, status } = letterTag(letter, format);
  return (
    <Flex direction="column" gap="flush">
      <StatusTag
        variant={status}
      >{`${smartWords[format.locale].parts[letter.part]}: ${word}`}</StatusTag>
      {letter.mend !== null && (
        <Text format={{ fontWeight: 'demibold' }}>{`→ ${smartSentence(letter.mend, format)}`}</Text>
      )}
      {letter.evidence.map((told) => {
        const sentence = smartSentence(told, format);
        return <Text key={sentence}>{sentence}</Text>;
      })}
    </Flex>
  );
}
