import type { GradeRecord } from '../../domain/leads/fitting/grades.ts';
import type { Verdict } from '../../domain/leads/fitting/verdict.ts';
import type { ForwardRecord } from '../../domain/leads/versions/learned-version.ts';
import type { Figure, FigureName, Figures } from '../../domain/statistics/outcome-figures.ts';
import { verdicts } from '../../words/en/learning.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';

const decisions: Readonly<Record<Verdict['decision'], string>> = {
  publish: 'PUBLISH: the learned scorecard knows more than the base rate.',
  'keep the rules': 'KEEP THE RULES: the learned scorecard is not safe to publish.',
  'no signal': 'NO SIGNAL: nothing here tells leads that convert from those that do not.',
};

/** The verdict, with the test that decided. */
export function verdictLines({
  decision,
  decidedBy,
  confidence,
  because,
}: Verdict): readonly string[] {
  const low = confidence === 'low' ? ['  Low confidence: it rests on few leads.'] : [];
  return [
    decisions[decision],
    `  Decided by: ${decidedBy}. ${say(verdicts, because, english)}`,
    ...low,
  ];
}

/** Whether learning on the past would have served the time after it; nothing without dates. */
export function forwardLines(windows: readonly ForwardRecord[]): readonly string[] {
  if (windows.length === 0) return [];
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

/** All figures, one a line, each with its interval. */
export function figureLines(figures: Figures): readonly string[] {
  const names = Object.keys(figureNames) as readonly FigureName[];
  return names.map((name) => factLine(figureNames[name], figureText(figures[name])));
}

/** A fact in the column of the figures. */
export function factLine(name: string, value: string): string {
  return `  ${name.padEnd(28)} ${value}`;
}

function figureText({ value, low, high }: Figure): string {
  if (value === null) return 'cannot be told from these leads';
  return low === null || high === null
    ? number(value)
    : `${number(value)}  [${number(low)}, ${number(high)}]`;
}

/** What became of each grade's leads. */
export function gradeLines(records: readonly GradeRecord[], whose: string): readonly string[] {
  return [
    `GRADES on the ${whose} leads (conversion, 95% interval)`,
    ...records.map(({ grade, leads, converted, low, high }) =>
      leads === 0
        ? `  ${grade}      no leads`
        : `  ${grade} ${String(leads).padStart(6)} leads, ${percent(converted / leads)} converted [${percent(low)}, ${percent(high)}]`,
    ),
  ];
}

/** Sections with an empty line between them; those without a line are left out. */
export function sectionsText(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** Four digits; what is not finite cannot be told. */
export function number(value: number | null): string {
  return value !== null && Number.isFinite(value) ? value.toFixed(4) : 'cannot be told';
}
