import { BarChart, Text } from '@hubspot/ui-extensions';
import type {
  HoldOutView,
  LearningReportView,
  ShownLearning,
} from '../../../src/contract/learning-page.ts';
import { titles } from '../../../src/words/en/lead-reasons.ts';
import { leftOutReasons } from '../../../src/words/en/learning.ts';
import { say } from '../../../src/words/say.ts';
import { FactTable } from '../../shared/FactTable.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { figureRows, gradeWords } from './scoring-words.ts';

interface Props {
  readonly page: ShownLearning;
  readonly format: Format;
}

/** What the verdict rests on: figures, reliability, grades, the forward check, and what weighs most. */
export function ScoringReport({ page: { report, inUse }, format }: Props) {
  const { holdOut, grades, forward, leftOut } = report;
  return (
    <>
      {holdOut !== null && <HoldOut holdOut={holdOut} grades={grades} format={format} />}
      {forward.length > 0 && (
        <Section title="Would it have held before?" isOpen={false}>
          <FactTable
            headings={['Learned on', 'Judged by the next', 'Said to buy', 'Bought', 'Brier skill']}
            rows={forward.map((each) => [
              `${each.learnedFrom} leads`,
              `${each.leads} leads`,
              format.chance(each.expectedRate),
              format.chance(each.converted / each.leads),
              each.brierSkill === null ? 'cannot be told' : each.brierSkill.toFixed(3),
            ])}
          />
        </Section>
      )}
      <Section title="What weighs most" isOpen={false}>
        <FactTable
          headings={['Asks about', 'Points, at worst and at best']}
          rows={inUse.terms.map(({ title, least, most }) => [
            say(titles, title, format),
            `${format.points(least)} to ${format.points(most)}`,
          ])}
        />
      </Section>
      <Section title={`Never learned from (${countOf(leftOut)})`} isOpen={false}>
        {leftOut.map(({ reason, properties }) => (
          <Text key={reason}>{`${leftOutReasons[reason]} ${properties.join(', ')}`}</Text>
        ))}
      </Section>
    </>
  );
}

function countOf(leftOut: LearningReportView['leftOut']): number {
  return leftOut.reduce((sum, { properties }) => sum + properties.length, 0);
}

function HoldOut({
  holdOut,
  grades,
  format,
}: {
  readonly holdOut: HoldOutView;
  readonly grades: LearningReportView['grades'];
  readonly format: Format;
}) {
  const { leads, converted } = holdOut;
  return (
    <>
      <Section title="How good is it?" isOpen={false}>
        <FactTable
          headings={['On the newest leads', 'Value (95% interval)', 'What it says']}
          rows={figureRows(holdOut, format)}
        />
        <Text variant="microcopy">
          {`Judged by the newest ${leads} leads, of which ${converted} bought; nothing was learned from them before.`}
        </Text>
      </Section>
      <Section title="Do its chances come true?" isOpen={false}>
        <Reliability bins={holdOut.reliability} format={format} />
      </Section>
      <Section title="What became of each grade" isOpen={false}>
        <FactTable
          headings={['Grade', 'Leads', 'Bought', 'Share (95% interval)']}
          rows={grades.map((each) => [
            each.grade,
            String(each.leads),
            String(each.converted),
            gradeWords(each, format),
          ])}
        />
      </Section>
    </>
  );
}

/** What was said beside what came true, by bins of equal width. */
function Reliability({
  bins,
  format: { chance },
}: {
  readonly bins: HoldOutView['reliability'];
  readonly format: Format;
}) {
  const rows = bins.flatMap(({ rows: leads, meanChance, observedRate }) => {
    const group = `${chance(meanChance)}: ${leads} leads`;
    return [
      { group, line: 'Said', share: asPercent(meanChance) },
      { group, line: 'Came true', share: asPercent(observedRate) },
    ];
  });
  return (
    <BarChart
      data={rows}
      axes={{
        x: { field: 'group', fieldType: 'category', label: 'Chance said' },
        y: { field: 'share', fieldType: 'linear', label: '% of leads' },
        options: { groupFieldByColor: 'line', colors: { Said: 'darkBlue', 'Came true': 'green' } },
      }}
      options={{ title: 'Said and came true, in %', showLegend: true, showTooltips: true }}
    />
  );
}

function asPercent(share: number): number {
  return Math.round(1_000 * share) / 10;
}
