import { Text } from '@hubspot/ui-extensions';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { mendWords } from '../../src/contract/smart-words.ts';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { SuggestedTargets } from '../shared/SuggestedTargets.tsx';
import { howWeKnow } from './pace-words.ts';

/** Below the fold: what the sum leaves out, how to make the goal clearer, what the pace rests on. */
export function GoalSections({
  goal,
  format,
  isWide,
}: {
  readonly goal: ShownDeal['goal'];
  readonly format: Format;
  readonly isWide: boolean;
}) {
  if (goal.kind !== 'paced') return null;
  const { leftOut } = goal.pace;
  const { smart } = goal.goal;
  const mends = mendWords(smart, format);
  return (
    <>
      {leftOut.length > 0 && (
        <Section title={`Left out of the sum (${leftOut.length})`} isOpen={isWide}>
          {leftOut.map(({ reason, count }) => (
            <Text key={reason}>{`${count} × ${reason}`}</Text>
          ))}
        </Section>
      )}
      {mends.length > 0 && (
        <Section title={`Make this goal clearer (${mends.length})`} isOpen={isWide}>
          {mends.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          {smart.targets !== null && <SuggestedTargets targets={smart.targets} format={format} />}
        </Section>
      )}
      <Section title="How we know" isOpen={false}>
        {howWeKnow(goal.goal, goal.pace, format, Date.now()).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Section>
    </>
  );
}
