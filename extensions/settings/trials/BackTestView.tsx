import { Flex, Text } from '@hubspot/ui-extensions';
import type { BackTestResult } from '../../../src/contract/settings/rule-trial.ts';
import { FactTable } from '../../shared/FactTable.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { Findings } from '../rules/Findings.tsx';
import { calibrationRows, figureRows, gradeRows } from './back-test-rows.ts';
import { restsOnSentences, verdictWords, winnersSentence } from './trial-words.ts';

/** Whether the draft would have picked past buyers better: the verdict in words, then what it rests on. */
export function BackTestView({
  result,
  other,
  format,
}: {
  readonly result: BackTestResult;
  /** What the draft is compared with, in a word or two. */
  readonly other: string;
  readonly format: Format;
}) {
  const { draft, reps, findings } = result;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'bold' }}>{verdictWords(result)}</Text>
      <Text>{winnersSentence(result, other, format)}</Text>
      {restsOnSentences(result, format).map((sentence) => (
        <Text key={sentence} variant="microcopy">
          {sentence}
        </Text>
      ))}
      <Section title="How well it ranks" isOpen={false}>
        <FactTable
          headings={['On the newest leads', sentenceCase(other), 'The draft', 'What it says']}
          rows={figureRows(result)}
        />
      </Section>
      <Section title="What became of each grade" isOpen={false}>
        <FactTable
          headings={[
            'Grade',
            `Bought, by ${other}`,
            'Bought, by the draft',
            `New a week for each rep, by ${other}`,
            'New a week for each rep, by the draft',
          ]}
          rows={gradeRows(result, format)}
        />
        <Text variant="microcopy">
          {`With 95% intervals. The newest leads belong to ${reps === 1 ? '1 rep' : `${reps} reps`}.`}
        </Text>
      </Section>
      <Section title="Do the draft's chances come true?" isOpen={false}>
        {draft.reliability.length === 0 ? (
          <Text>Not enough data to say.</Text>
        ) : (
          <FactTable
            headings={['Said to buy', 'Bought', 'Leads']}
            rows={calibrationRows(result, format)}
          />
        )}
      </Section>
      <Findings findings={findings} />
    </Flex>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
