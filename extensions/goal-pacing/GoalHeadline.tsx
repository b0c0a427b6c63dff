import { Flex, ProgressBar, Statistics, StatisticsItem, Tag, Text } from '@hubspot/ui-extensions';
import type { GoalView, PaceView, ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { actualOfTarget } from '../../src/contract/goal-words.ts';
import { rateItem } from '../../src/contract/rate-words.ts';
import { toldWords } from '../../src/contract/told-words.ts';
import type { Format } from '../shared/format.ts';
import { noGoalWords } from './deal-words.ts';
import {
  daysWords,
  expectedWords,
  goalTitle,
  nothingNeeded,
  runRateWords,
  verdicts,
} from './pace-words.ts';

interface Viewed {
  readonly format: Format;
  readonly isWide: boolean;
}

/** The goal in three seconds: the verdict, the bar, what is needed a day; or why there is none. */
export function GoalHeadline({ goal, ...viewed }: Viewed & { readonly goal: ShownDeal['goal'] }) {
  switch (goal.kind) {
    case 'paced':
      return <Paced goal={goal.goal} pace={goal.pace} {...viewed} />;
    case 'unmeasured':
      return (
        <Notice
          title={`${goalTitle(goal.goal)} cannot be paced yet`}
          sentences={goal.goal.smart.letters.flatMap(({ mend }) =>
            mend === null ? [] : [toldWords(mend, viewed.format)],
          )}
        />
      );
    case 'none': {
      const { title, todo } = noGoalWords[goal.reason];
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

function Paced({
  goal,
  pace,
  format,
  isWide,
}: Viewed & { readonly goal: GoalView; readonly pace: PaceView }) {
  const { word, tag, bar } = verdicts[pace.verdict];
  const soFar = actualOfTarget(goal.origin === 'assumed', pace, format);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Tag variant={tag}>{word}</Tag>
        <Text format={{ fontWeight: 'bold' }}>{soFar}</Text>
      </Flex>
      <ProgressBar
        title={goalTitle(goal)}
        aria-label={`${goalTitle(goal)}: ${soFar}`}
        value={Math.min(1, Math.max(0, pace.attainment))}
        maxValue={1}
        valueDescription={`${format.percent(pace.attainment)} of the target`}
        variant={bar}
      />
      {isWide ? <Numbers pace={pace} format={format} /> : <Sentences pace={pace} format={format} />}
    </Flex>
  );
}

interface Numbered {
  readonly pace: PaceView;
  readonly format: Format;
}

function Sentences({ pace, format }: Numbered) {
  return (
    <>
      <Text>{expectedWords(pace, format)}</Text>
      <Text>{daysWords(pace)}</Text>
      <Text {...(pace.verdict === 'behind' && { format: { fontWeight: 'demibold' } })}>
        {runRateWords(pace, format)}
      </Text>
    </>
  );
}

/** The same, laid out, where there is room for it. */
function Numbers({ pace, format }: Numbered) {
  const { expected, runRateNeeded, runRateUsual } = pace;
  const needed = runRateNeeded
    ? rateItem('Needed', runRateNeeded, format)
    : { label: 'Needed a working day', number: nothingNeeded(pace) };
  const usual = runRateUsual
    ? rateItem('Usual', runRateUsual, format)
    : { label: 'Usual a working day', number: 'not known yet' };
  const share = pace.pace === null ? 'nothing expected yet' : format.percent(pace.pace);
  return (
    <>
      <Text>{daysWords(pace)}</Text>
      <Statistics>
        <StatisticsItem label="Expected by now" number={format.quantity(expected)} />
        <StatisticsItem label="Pace against that" number={share} />
        <StatisticsItem {...needed} />
        <StatisticsItem {...usual} />
      </Statistics>
    </>
  );
}
