import { Flex, Text } from '@hubspot/ui-extensions';
import type { DryRunResult, MovedLeadView } from '../../../src/contract/settings/rule-trial.ts';
import { trialViews as words } from '../../../src/words/en/settings/tests.ts';
import { costSentence, countWords, movesSentence } from '../../../src/words/en/settings/trials.ts';
import { FactTable } from '../../shared/FactTable.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { Findings } from '../rules/Findings.tsx';
import { GradeTable } from './GradeTable.tsx';

/** Owners that are told at first: the others are few leads each. */
const OWNERS = 20;

/** Who would change grade: the sentence, then by grade, by owner, by name, and what going live would cost. */
export function DryRunView({
  result,
  other,
  format,
}: {
  readonly result: DryRunResult;
  /** What the draft is compared with, in a word or two. */
  readonly other: string;
  readonly format: Format;
}) {
  const { unreadable, learnedScores, examples, findings } = result;
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'bold' }}>{movesSentence(result, format)}</Text>
      {learnedScores && <Text>{words.rulesAlone}</Text>}
      {unreadable > 0 && <Text>{words.unreadable(countWords(unreadable, format))}</Text>}
      <Text variant="microcopy">{costSentence(result, format)}</Text>
      <Section title={words.moves} isOpen>
        <GradeTable from={other} to={words.theDraft} moves={result.moves} format={format} />
      </Section>
      <Owners result={result} other={other} format={format} />
      <Examples title={words.up} leads={examples.up} format={format} />
      <Examples title={words.down} leads={examples.down} format={format} />
      <Findings findings={findings} />
    </Flex>
  );
}

function Owners({
  result: { owners, moreOwners },
  other,
  format,
}: {
  readonly result: DryRunResult;
  readonly other: string;
  readonly format: Format;
}) {
  if (owners.length === 0) return null;
  const left = moreOwners + Math.max(0, owners.length - OWNERS);
  return (
    <Section title={words.byOwner(owners.length + moreOwners)} isOpen={false}>
      <FactTable
        headings={['Owner', 'Leads', 'Up', 'Down', words.topBy(other), words.topByDraft]}
        rows={owners
          .slice(0, OWNERS)
          .map(({ owner, ...counts }) => [
            owner ?? 'Nobody',
            ...[counts.leads, counts.up, counts.down, counts.bestLive, counts.bestDraft].map(
              (count) => countWords(count, format),
            ),
          ])}
      />
      {left > 0 && <Text variant="microcopy">{words.moreOwners(countWords(left, format))}</Text>}
    </Section>
  );
}

function Examples({
  title,
  leads,
  format,
}: {
  readonly title: string;
  readonly leads: readonly MovedLeadView[];
  readonly format: Format;
}) {
  if (leads.length === 0) return null;
  return (
    <Section title={`${title} (${leads.length})`} isOpen={false}>
      {leads.map(({ contactId, name, owner, from, to, lines }) => (
        <Flex key={contactId} direction="column" gap="flush">
          <Text format={{ fontWeight: 'demibold' }}>
            {words.move(name ?? words.contact(contactId), owner, { from, to })}
          </Text>
          <Text>
            {`${lines.map(({ reason, points }) => `${format.points(points)} ${reason}`).join(', ')} = ${format.points(to.points - from.points)}`}
          </Text>
        </Flex>
      ))}
    </Section>
  );
}
