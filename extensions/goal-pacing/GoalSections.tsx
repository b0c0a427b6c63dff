import { Text } from '@hubspot/ui-extensions';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import { goalWords, leftOutWords } from '../../src/words/goals.ts';
import { mendWords } from '../../src/words/smart.ts';
import type { Format } from '../shared/format.ts';
import { MethodTable } from '../shared/MethodTable.tsx';
import { Section } from '../shared/Section.tsx';
import { SuggestedTargets } from '../shared/SuggestedTargets.tsx';
import { Sums } from '../shared/Sums.tsx';
import { ForecastChart } from './ForecastChart.tsx';
import { howWeKnow } from './pace-words.ts';

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
  const words = dealCardWords[format.locale];
  const mends = mendWords(smart, format);
  return (
    <>
      {isWide && <ForecastChart goal={goal} format={format} />}
      {leftOut.length > 0 && (
        <Section title={words.leftOut(leftOut.length, format)} isOpen={isWide}>
          {leftOut.map(({ reason, count }) => (
            <Text key={JSON.stringify(reason)}>
              {goalWords[format.locale].leftOutLine(
                format.number(count),
                leftOutWords(reason, format),
              )}
            </Text>
          ))}
        </Section>
      )}
      {mends.length > 0 && (
        <Section title={words.clearer(mends.length, format)} isOpen={isWide}>
          {mends.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          {smart.targets !== null && <SuggestedTargets targets={smart.targets} format={format} />}
        </Section>
      )}
      <Sums arithmetic={goal.pace.arithmetic} format={format} />
      <Section title={words.howWeKnow.title} isOpen={false}>
        {howWeKnow(goal, format, Date.now()).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        {isWide && goal.forecast !== null && (
          <>
            <MethodTable methods={goal.forecast.methods} format={format} />
            <Text variant="microcopy">{words.howWeKnow.methods}</Text>
          </>
        )}
      </Section>
    </>
  );
}
