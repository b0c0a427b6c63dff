import { Flex, Tag, Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { type CardContext, isWide } from '../shared/card-context.ts';
import { type Format, formatFor } from '../shared/format.ts';
import { RejectedValues } from '../shared/RejectedValues.tsx';
import { Section } from '../shared/Section.tsx';
import { Signals } from '../shared/Signals.tsx';
import { basisWords, howWeKnow, reasonInShort } from './lead-words.ts';
import { Reasons } from './Reasons.tsx';

const gradeVariants = { A: 'success', B: 'info', C: 'warning', D: 'error' } as const;

/** A scored lead: grade and points, the weightiest reason, what to do; below, all reasons and what they rest on. */
export function LeadScore({
  lead,
  context,
}: {
  readonly lead: ScoredLead;
  readonly context: CardContext;
}) {
  const format = formatFor(context);
  const wide = isWide(context);
  const setAside = lead.rejected.length + lead.degraded.length;
  return (
    <Flex direction="column" gap="small">
      <Headline lead={lead} format={format} />
      <Signals signals={lead.signals} isWide={wide} quiet="All fine. Nothing needs you here." />
      <Section title={`Why ${lead.score.points} points?`} isOpen={wide}>
        <Reasons lead={lead} format={format} isWide={wide} />
      </Section>
      {setAside > 0 && (
        <Section title={`Set aside (${setAside})`} isOpen={false}>
          <RejectedValues rejected={lead.rejected} />
          {lead.degraded.map(({ termId, problem }) => (
            <Text key={termId}>{`The rule "${termId}" was left out: ${problem}`}</Text>
          ))}
        </Section>
      )}
      <Section title="How we know" isOpen={false}>
        {howWeKnow(lead, format, Date.now()).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Section>
    </Flex>
  );
}

function Headline({ lead, format }: { readonly lead: ScoredLead; readonly format: Format }) {
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Tag variant={gradeVariants[lead.grade]}>{`Grade ${lead.grade}`}</Tag>
        <Text format={{ fontWeight: 'bold' }}>{`${lead.score.points} points`}</Text>
      </Flex>
      <Text variant="microcopy">{basisWords}</Text>
      <Text>{reasonInShort(lead, format)}</Text>
    </Flex>
  );
}
