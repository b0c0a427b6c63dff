import { BarChart, Text } from '@hubspot/ui-extensions';
import type {
  HoldOutView,
  LearningReportView,
  ShownLearning,
} from '../../../src/contract/learning-page.ts';
import { figureRows, gradeWords, homeScoring } from '../../../src/words/en/home-scoring.ts';
import { titles } from '../../../src/words/en/lead-reasons.ts';
import { leftOutReasons } from '../../../src/words/en/learning.ts';
import { say } from '../../../src/words/say.ts';
import { FactTable } from '../../shared/FactTable.tsx';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';

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
        <Section title={homeScoring.forward.title} isOpen={false}>
          <FactTable
            headings={homeScoring.forward.headings}
            rows={forward.map((each) => [
              homeScoring.forward.leads(each.learnedFrom),
              homeScoring.forward.leads(each.leads),
              format.chance(each.expectedRate),
              format.chance(each.converted / each.leads),
              each.brierSkill?.toFixed(3) ?? homeScoring.forward.cannotBeTold,
            ])}
          />
        </Section>
      )}
      <Section title={homeScoring.weights.title} isOpen={false}>
        <FactTable
          headings={homeScoring.weights.headings}
          rows={inUse.terms.map(({ title, least, most }) => [
            say(titles, title, format),
            homeScoring.weights.range(format.points(least), format.points(most)),
          ])}
        />
      </Section>
      <Section title={homeScoring.neverLearned(countOf(leftOut))} isOpen={false}>
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
  return (
    <>
      <Section title={homeScoring.holdOut.title} isOpen={false}>
        <FactTable headings={homeScoring.holdOut.headings} rows={figureRows(holdOut, format)} />
        <Text variant="microcopy">{homeScoring.holdOut.judgedBy(holdOut)}</Text>
      </Section>
      <Section title={homeScoring.reliability.title} isOpen={false}>
        <Reliability bins={holdOut.reliability} format={format} />
      </Section>
      <Section title={homeScoring.grades.title} isOpen={false}>
        <FactTable
          headings={homeScoring.grades.headings}
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

const { reliability } = homeScoring;

/** What was said beside what came true, by bins of equal width. */
function Reliability({
  bins,
  format: { chance },
}: {
  readonly bins: HoldOutView['reliability'];
  readonly format: Format;
}) {
  const rows = bins.flatMap(({ rows: leads, meanChance, observedRate }) => {
    const group = reliability.group(chance(meanChance), leads);
    return [
      { group, line: reliability.said, share: asPercent(meanChance) },
      { group, line: reliability.cameTrue, share: asPercent(observedRate) },
    ];
  });
  return (
    <BarChart
      data={rows}
      axes={{
        x: { field: 'group', fieldType: 'category', label: reliability.chanceSaid },
        y: { field: 'share', fieldType: 'linear', label: reliability.percentOfLeads },
        options: {
          groupFieldByColor: 'line',
          colors: { [reliability.said]: 'darkBlue', [reliability.cameTrue]: 'green' },
        },
      }}
      options={{ title: reliability.chart, showLegend: true, showTooltips: true }}
    />
  );
}

function asPercent(share: number): number {
  return Math.round(1_000 * share) / 10;
}
