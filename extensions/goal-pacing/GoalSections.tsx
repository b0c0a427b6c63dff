import { Text } from '@hubspot/ui-extensions';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { mendWords } from '../../src/words/smart-words.ts';
import type { Format } from '../shared/format.ts';
import { MethodTable } from '../shared/MethodTable.tsx';
import { Section } from '../shared/Section.tsx';
import { SuggestedTargets } from '../shared/SuggestedTargets.tsx';
import { Sums } from '../shared/Sums.tsx';
import { ForecastChart } from './ForecastChart.tsx';
import { howWeKnow, methodNote } from './pace-words.ts';

/** Below the fold: where it may end, what the sums leave out, how to make the goal clearer, what the numbers rest on. */
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
  const leftOut = [...goal.pace.leftOut, ...(goal.forecast?.leftOut ?? [])];
  const { smart } = goal.goal;
  const mends = mendWords(smart, format);
  return (
    <>
      {isWide && <ForecastChart goal={goal} format={format} />}
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
      <Sums arithmetic={goal.pace.arithmetic} format={format} />
      <Section title="How we know" isOpen={false}>
        {howWeKnow(goal, format, Date.now()).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        {isWide && goal.forecast !== null && (
          <>
            <MethodTable methods={goal.forecast.methods} format={format} />
            <Text variant="microcopy">{methodNote}</Text>
          </>
        )}
      </Section>
    </>
  );
}
