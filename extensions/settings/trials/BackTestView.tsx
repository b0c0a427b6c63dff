import { Flex, Text } from '@hubspot/ui-extensions';
import type { BackTestResult } from '../../../src/contract/settings/rule-trial.ts';
import {
  calibrationRows,
  figureRows,
  gradeRows,
} from '../../../src/words/en/settings/back-test.ts';
import { trialViews as words } from '../../../src/words/en/settings/tests.ts';
import {
  restsOnSentences,
  verdictWords,
  winnersSentence,
} from '../../../src/words/en/settings/trials.ts';
import { FactTable } from '../../shared/FactTable.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { Findings } from '../rules/Findings.tsx';

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
      <Section title={words.ranking} isOpen={false}>
        <FactTable
          headings={[words.onNewest, sentenceCase(other), words.draft, words.meaning]}
          rows={figureRows(result)}
        />
      </Section>
      <Section title={words.grades} isOpen={false}>
        <FactTable
          headings={[
            'Grade',
            words.bought(other),
            words.boughtByDraft,
            words.weekly(other),
            words.weeklyByDraft,
          ]}
          rows={gradeRows(result, format)}
        />
        <Text variant="microcopy">{words.intervals(reps)}</Text>
      </Section>
      <Section title={words.calibration} isOpen={false}>
        {draft.reliability.length === 0 ? (
          <Text>{words.notEnough}</Text>
        ) : (
          <FactTable
            headings={[words.said, 'Bought', 'Leads']}
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
