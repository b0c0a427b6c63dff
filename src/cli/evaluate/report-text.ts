import type { Verdict } from '../../domain/leads/fitting/verdict.ts';
import type { Evaluation } from '../../use-cases/leads/evaluate-leads.ts';
import { leaks as leakWords } from '../../words/en/learning.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import type { EvaluateOptions } from './options.ts';
import type { EvaluationLeads } from './read-leads.ts';
import {
  factLine,
  figureLines,
  forwardLines,
  gradeLines,
  number,
  percent,
  sectionsText,
  verdictLines,
} from './report-lines.ts';
import { scorecardTable } from './scorecard-table.ts';

/** The report as it is read in a terminal. */
export function reportText(
  evaluation: Evaluation,
  leads: EvaluationLeads,
  options: Pick<EvaluateOptions, 'out' | 'picture'>,
): string {
  const { learned, verdict } = evaluation;
  const sections: readonly (readonly string[])[] = [
    [
      `Learned from ${learned.leads} leads, ${percent(learned.baseRate)} of them converted; judged on ${leads.test.labels.length} others.`,
      ...leads.remarks,
    ],
    verdictLines(verdict),
    leakLines(evaluation),
    forwardLines(evaluation.forward ?? []),
    testLines(evaluation),
    gradeLines(evaluation.grades, 'test'),
    driftLines(evaluation),
    learned.scorecard.terms.length === 0
      ? ['SCORECARD', '  Nothing was learned: every lead has the base rate.']
      : ['SCORECARD (points; 20 more double the odds)', ...scorecardTable(learned.scorecard)],
    writtenLines(verdict, options),
  ];
  return sectionsText(sections);
}

function leakLines({ leaks, leftOut }: Evaluation): readonly string[] {
  if (leaks.length === 0) return ['LEAKS', '  No column looks as if it knew the outcome.'];
  return [
    'LEAKS (columns that may know the outcome before they should)',
    ...leaks.map(({ property, action, reasons }) => {
      const out = leftOut.includes(property);
      const overruled = action === 'left out' && !out;
      const what = out ? 'left out' : overruled ? 'kept as asked' : 'when is it filled in?';
      return `  ${property} (${what}): ${reasons.map((reason) => say(leakWords, reason, english)).join(' ')}`;
    }),
    '  Leave a column out with --exclude, keep one with --include, or all with --allow-leaks.',
  ];
}

function testLines({ figures, calibrationFloor, roundingCost }: Evaluation): readonly string[] {
  return [
    'ON THE TEST LEADS, by the learned scorecard (95% interval by resampling)',
    ...figureLines(figures),
    factLine('its floor by chance alone', number(calibrationFloor)),
    factLine(
      'log loss by whole points',
      `${roundingCost >= 0 ? '+' : ''}${roundingCost.toFixed(5)}`,
    ),
  ];
}

function driftLines({ drift, alarm }: Evaluation): readonly string[] {
  const moved = drift.map(
    ({ label, stability }) => `  ${label} has moved (stability index ${stability.toFixed(2)}).`,
  );
  const alarmed =
    alarm === null
      ? []
      : [
          `  After ${alarm.after} outcomes: ${alarm.observed} conversions in 500 where ${alarm.expected.toFixed(0)} were expected (${alarm.z.toFixed(1)} standard errors). Learn again from the newest leads.`,
        ];
  if (moved.length + alarmed.length === 0) return [];
  return ['DRIFT between the training leads and the test leads', ...moved, ...alarmed];
}

function writtenLines(
  { decision }: Verdict,
  { out, picture }: Pick<EvaluateOptions, 'out' | 'picture'>,
): readonly string[] {
  const what =
    decision === 'publish'
      ? 'chance, range, score and grade of every test lead'
      : 'the base rate for every test lead, because no chance is published';
  return [
    `Written: ${out} (${what})${picture === undefined ? '' : `, ${picture} (term shapes and reliability)`}.`,
  ];
}
