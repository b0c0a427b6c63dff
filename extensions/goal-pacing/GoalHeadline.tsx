import { Flex, ProgressBar, Tag, Text } from '@hubspot/ui-extensions';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { dealCardWords } from '../../src/words/deal-card.ts';
import { chanceNote, chanceWords, heldWords, rangeWords } from '../../src/words/forecast.ts';
import { actualOfTarget, goalTitle } from '../../src/words/goals.ts';
import { smartSentence } from '../../src/words/smart.ts';
import type { Format } from '../shared/format.ts';
import { standingOfGoal } from '../shared/verdicts.ts';
import { GoalNumbers } from './GoalNumbers.tsx';
import {
  daysGoneWords,
  daysWords,
  expectedWords,
  forecastWaits,
  type PacedGoal,
  runRateWords,
} from './pace-words.ts';

interface Viewed {
  readonly format: Format;
  readonly isWide: boolean;
}

/** The goal in three seconds: how likely it is, the bar, what is needed a day; or why there is none. */
export function GoalHeadline({ goal, ...viewed }: Viewed & { readonly goal: ShownDeal['goal'] }) {
  const { format } = viewed;
  const words = dealCardWords[format.locale];
  switch (goal.kind) {
    case 'paced':
      return <Paced goal={goal} {...viewed} />;
    case 'unmeasured':
      return (
        <Notice
          title={words.cannotBePaced(goalTitle(goal.goal, format))}
          sentences={goal.goal.smart.letters.flatMap(({ mend }) =>
            mend === null ? [] : [smartSentence(mend, format)],
          )}
        />
      );
    case 'none': {
      const { title, todo } = words.noGoal[goal.reason];
      return <Notice title={title} sentences={[todo]} />;
    }
  }
}

function Notice({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'bold' }}>{title}</Text>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Flex>
  );
}

function Paced({ goal: paced, format, isWide }: Viewed & { readonly goal: PacedGoal }) {
  const { goal, pace } = paced;
  const words = dealCardWords[format.locale];
  const title = goalTitle(goal, format);
  const { word, tag, bar } = standingOfGoal(paced, format);
  const soFar = actualOfTarget(goal.origin === 'assumed', pace, format);
  const first = firstWords(paced, format);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Tag variant={tag}>{word}</Tag>
        <Text format={{ fontWeight: 'bold' }}>{first ?? soFar}</Text>
      </Flex>
      <ProgressBar
        title={title}
        aria-label={`${title}: ${soFar}`}
        value={Math.min(1, Math.max(0, pace.attainment))}
        maxValue={1}
        valueDescription={
          first === null
            ? words.ofTheTarget(format.percent(pace.attainment))
            : words.soFarAndDays(soFar, daysGoneWords(pace, format))
        }
        variant={bar}
      />
      {isWide ? (
        <GoalNumbers goal={paced} format={format} />
      ) : (
        <Sentences goal={paced} format={format} />
      )}
    </Flex>
  );
}

/** The chance, while the target is still to be reached. */
function firstWords({ pace, forecast }: PacedGoal, format: Format): string | null {
  if (forecast === null || pace.verdict === 'reached' || pace.verdict === 'missed') return null;
  return chanceWords(forecast.chance, format);
}

/** What the number rests on, and what is needed: short enough for a sidebar. */
function Sentences({ goal, format }: { readonly goal: PacedGoal; readonly format: Format }) {
  const { pace, forecast } = goal;
  const range = forecast && rangeWords(forecast, format);
  const sure = [
    ...(range === null
      ? [expectedWords(pace, format), daysWords(pace, format)]
      : [`${range} ${(forecast && heldWords(forecast, format)) ?? ''}`.trimEnd()]),
    forecast === null ? forecastWaits(pace, format) : chanceNote(forecast.chance, format),
  ];
  return (
    <>
      {sure
        .filter((sentence) => sentence !== null)
        .map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      <Text {...(pace.verdict === 'behind' && { format: { fontWeight: 'demibold' } })}>
        {runRateWords(pace, format)}
      </Text>
    </>
  );
}
