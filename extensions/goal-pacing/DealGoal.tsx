import { Flex, Text } from '@hubspot/ui-extensions';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import { dealWarningTexts } from '../../src/words/deal-warnings.ts';
import { effectWords } from '../../src/words/forecast.ts';
import { type CardContext, isWide } from '../shared/card-context.ts';
import { formatFor } from '../shared/format.ts';
import { RejectedValues } from '../shared/RejectedValues.tsx';
import { Section } from '../shared/Section.tsx';
import { Signals } from '../shared/Signals.tsx';
import { dealLine, dealNotes } from './deal-words.ts';
import { GoalHeadline } from './GoalHeadline.tsx';
import { GoalSections } from './GoalSections.tsx';
import { quietOf } from './pace-words.ts';
import { SinceMonday } from './SinceMonday.tsx';

/** A deal: the goal it counts for, what it does to that, what to do; below, what the numbers rest on and what they leave out. */
export function DealGoal({
  shown: { deal, goal, sinceMonday, signals },
  context,
}: {
  readonly shown: ShownDeal;
  readonly context: CardContext;
}) {
  const format = formatFor(context);
  const wide = isWide(context);
  const paced = goal.kind === 'paced' ? goal : null;
  const notes = dealNotes(deal, paced?.pace.target.currency ?? null, format);
  return (
    <Flex direction="column" gap="small">
      <GoalHeadline goal={goal} format={format} isWide={wide} />
      <Flex direction="column" gap="extra-small">
        <Text>{dealLine(deal, format)}</Text>
        {paced?.effect && <Text>{effectWords(paced.effect, format)}</Text>}
        {notes.map((note) => (
          <Text key={note} variant="microcopy">
            {note}
          </Text>
        ))}
      </Flex>
      <Signals
        signals={signals}
        texts={dealWarningTexts}
        format={format}
        isWide={wide}
        quiet={quietOf(paced, deal.outcome, format)}
      />
      {sinceMonday !== null && (
        <SinceMonday change={sinceMonday.change} unit={sinceMonday.currency} format={format} />
      )}
      <GoalSections goal={goal} format={format} isWide={wide} />
      {deal.rejected.length > 0 && (
        <Section
          title={dealCardWords[format.locale].setAside(deal.rejected.length, format)}
          isOpen={false}
        >
          <RejectedValues rejected={deal.rejected} format={format} />
        </Section>
      )}
    </Flex>
  );
}
