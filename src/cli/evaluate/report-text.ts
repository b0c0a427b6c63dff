import type { ForwardWindow } from '../../domain/leads/learning/forward-check.ts';
import type { GradeRecord } from '../../domain/leads/learning/grades.ts';
import type { Verdict } from '../../domain/leads/learning/verdict.ts';
import type { Figure, FigureName } from '../../use-cases/evaluate-leads/figures.ts';
import type { Evaluation } from '../../use-cases/evaluate-leads.ts';
import type { EvaluateOptions } from '../evaluate-command.ts';
import type { EvaluationLeads } from './read-leads.ts';
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
    forwardLines(evaluation.forward),
    figureLines(evaluation),
    gradeLines(evaluation.grades),
    driftLines(evaluation),
    learned.scorecard.terms.length === 0
      ? ['SCORECARD', '  Nothing was learned: every lead has the base rate.']
      : ['SCORECARD (points; 20 more double the odds)', ...scorecardTable(learned.scorecard)],
    writtenLines(verdict, options),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const decisions: Readonly<Record<Verdict['decision'], string>> = {
  publish: 'PUBLISH: the learned scorecard knows more than the base rate.',
  'keep the rules': 'KEEP THE RULES: the learned scorecard is not safe to publish.',
  'no signal': 'NO SIGNAL: nothing here tells leads that convert from those that do not.',
};

function verdictLines({ decision, decidedBy, confidence, because }: Verdict): readonly string[] {
  const low = confidence === 'low' ? ['  Low confidence: it rests on few leads.'] : [];
  return [decisions[decision], `  Decided by: ${decidedBy}. ${because}`, ...low];
}

function leakLines({ leaks, leftOut }: Evaluation): readonly string[] {
  if (leaks.length === 0) return ['LEAKS', '  No column looks as if it knew the outcome.'];
  return [
    'LEAKS (columns that may know the outcome before they should)',
    ...leaks.map(({ property, action, reasons }) => {
      const out = leftOut.includes(property);
      const overruled = action === 'left out' && !out;
      const what = out ? 'left out' : overruled ? 'kept as asked' : 'when is it filled in?';
      return `  ${property} (${what}): ${reasons.join(' ')}`;
    }),
    '  Leave a column out with --exclude, keep one with --include, or all with --allow-leaks.',
  ];
}

function forwardLines(windows: readonly ForwardWindow[] | null): readonly string[] {
  if (windows === null) return [];
  return [
    'FORWARD CHECK (learned on the past, judged by the tenth of the leads that followed)',
    ...windows.map(
      ({ learnedFrom, leads, converted, expectedRate, brierSkill }) =>
        `  after ${learnedFrom} leads: ${percent(expectedRate)} expected, ${percent(converted / leads)} converted, Brier skill ${number(brierSkill)}`,
    ),
  ];
}

const figureNames: Readonly<Record<FigureName, string>> = {
  auc: 'AUC (ROC)',
  averagePrecision: 'AUC (precision-recall)',
  logLoss: 'log loss',
  brier: 'Brier score',
  brierSkill: 'Brier skill',
  calibrationError: 'calibration error (15 bins)',
  liftAtTenPercent: 'lift at the best 10%',
  liftAtTwentyPercent: 'lift at the best 20%',
};

function figureLines({ figures, calibrationFloor, roundingCost }: Evaluation): readonly string[] {
  const names = Object.keys(figureNames) as readonly FigureName[];
  return [
    'ON THE TEST LEADS, by the learned scorecard (95% interval by resampling)',
    ...names.map((name) => `  ${figureNames[name].padEnd(28)} ${figureText(figures[name])}`),
    `  ${'its floor by chance alone'.padEnd(28)} ${number(calibrationFloor)}`,
    `  ${'log loss by whole points'.padEnd(28)} ${roundingCost >= 0 ? '+' : ''}${roundingCost.toFixed(5)}`,
  ];
}

function figureText({ value, low, high }: Figure): string {
  if (value === null) return 'cannot be told from these leads';
  return low === null || high === null
    ? number(value)
    : `${number(value)}  [${number(low)}, ${number(high)}]`;
}

function gradeLines(records: readonly GradeRecord[]): readonly string[] {
  return [
    'GRADES on the test leads (conversion, 95% interval)',
    ...records.map(({ grade, leads, converted, low, high }) =>
      leads === 0
        ? `  ${grade}      no leads`
        : `  ${grade} ${String(leads).padStart(6)} leads, ${percent(converted / leads)} converted [${percent(low)}, ${percent(high)}]`,
    ),
  ];
}

function driftLines({ drift, alarm }: Evaluation): readonly string[] {
  const moved = drift.map(
    ({ title, stability }) => `  ${title} has moved (stability index ${stability.toFixed(2)}).`,
  );
  const alarmed =
    alarm === null
      ? []
      : [
          `  After ${alarm.after} outcomes: ${alarm.observed} conversions in 500 where ${alarm.expected.toFixed(0)} were expected (${alarm.z.toFixed(1)} standard errors). Learn anew from the newest leads.`,
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
      ? 'probability, range, score and grade of every test lead'
      : 'the base rate for every test lead, because no probability is published';
  return [
    `Written: ${out} (${what})${picture === undefined ? '' : `, ${picture} (term shapes and reliability)`}.`,
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function number(value: number): string {
  return Number.isFinite(value) ? value.toFixed(4) : 'cannot be told';
}
