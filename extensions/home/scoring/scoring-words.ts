import type {
  FigureView,
  HoldOutView,
  LeakView,
  LearningReportView,
  ShownLearning,
} from '../../../src/contract/learning-page.ts';
import { leaks, verdicts } from '../../../src/words/en/learning.ts';
import { english } from '../../../src/words/english.ts';
import { say } from '../../../src/words/say.ts';
import type { Format } from '../../shared/format.ts';

type Verdict = LearningReportView['verdict'];

/** Whether scoring works, in the sentence that is read first. */
export function verdictHeadline({ verdict, holdOut }: LearningReportView): string {
  if (verdict.decidedBy === 'outcomes')
    return 'Not known yet: too few leads have bought to learn from. Your rules score on.';
  switch (verdict.decision) {
    case 'no signal':
      return 'No: nothing in your past leads tells those that buy from those that do not. Your rules score on, and no chance is claimed.';
    case 'keep the rules':
      return 'Not safely: what was learned does not hold well enough. Your rules score on.';
    case 'publish':
      return holdOut === null ? 'Yes.' : `Yes. ${liftWords(holdOut)}`;
  }
}

function liftWords({ leads, figures: { liftAtTenPercent } }: HoldOutView): string {
  const { value } = liftAtTenPercent;
  if (value === null) return `It held on the newest ${leads} leads.`;
  return `Of the newest ${leads} leads, which it had not learned from, the best tenth bought ${decimal(value, 1)} times as often as all.`;
}

const tests: Readonly<Record<Verdict['decidedBy'], string>> = {
  outcomes: 'the number of outcomes',
  'held-out skill': 'leads that were held out while learning',
  'forward check': 'the time after: learning on the past, judging by what followed',
  'current scorecard': 'the scorecard that is in force',
};

/** The test that decided, with its figures. */
export function decidedWords({ decidedBy, because, confidence }: Verdict): string {
  const low = confidence === 'low' ? ' It rests on few leads, so its ranges are wide.' : '';
  return `Decided by ${tests[decidedBy]}. ${say(verdicts, because, english)}${low}`;
}

/** What scores now, what waits, and when it learns again. */
export function stateSentences(
  { inUse: { live, shadow, rulesAlone }, report, nextAt, askedAt }: ShownLearning,
  format: Format,
  now: number,
): string[] {
  const scores = scoresWords(live, rulesAlone, format);
  const waits =
    shadow === null
      ? []
      : [
          `A newer version runs beside it since ${format.day(shadow.since)} and takes over on ${format.day(shadow.liveFrom)}. It grades ${shadow.gradedOtherwise} leads otherwise.`,
        ];
  const next =
    askedAt === null
      ? `Learned ${format.age(report.learnedAt, now)}; learns again on ${format.day(nextAt)}.`
      : `Learned ${format.age(report.learnedAt, now)}. Somebody asked it to learn anew ${format.age(askedAt, now)}: that takes a few minutes.`;
  return [scores, ...waits, next];
}

function scoresWords(
  live: ShownLearning['inUse']['live'],
  rulesAlone: boolean,
  { day, chance }: Format,
): string {
  if (rulesAlone)
    return 'Your rules alone score leads, as an admin set it; learning goes on beside them.';
  if (live === null) return 'Your rules score leads now.';
  return `What was learned scores leads since ${day(live.since)}: from ${live.leads} leads, of which ${chance(live.baseRate)} bought.`;
}

/** A figure as a row: its name, its value with the 95% interval, and how to read it. */
export type FigureRow = readonly [name: string, value: string, meaning: string];

/** How well it did on the newest leads. */
export function figureRows(
  { figures, baseLogLoss, currentLogLoss, calibrationFloor }: HoldOutView,
  { chance }: Format,
): FigureRow[] {
  const auc = figures.auc.value;
  return [
    [
      'Ranking (AUC)',
      figureWords(figures.auc, 3),
      auc === null
        ? 'Cannot be told from these leads.'
        : `Puts a buyer above another lead ${chance(auc)} of the time; chance alone 50%.`,
    ],
    [
      'Best 10% (lift)',
      figureWords(figures.liftAtTenPercent, 1),
      'Times as many buyers as in all.',
    ],
    ['Best 20% (lift)', figureWords(figures.liftAtTwentyPercent, 1), 'The same, a fifth of them.'],
    [
      'Log loss',
      figureWords(figures.logLoss, 4),
      `Lower is better. Knowing the average alone: ${known(baseLogLoss, 4)}; what scored before: ${known(currentLogLoss, 4)}.`,
    ],
    [
      'Brier skill',
      figureWords(figures.brierSkill, 3),
      'Share of the uncertainty that it takes away; 0 is none.',
    ],
    [
      'Calibration error',
      figureWords(figures.calibrationError, 3),
      `How far chances are off on average; chances that are true show ${known(calibrationFloor, 3)} here.`,
    ],
  ];
}

function figureWords({ value, low, high }: FigureView, digits: number): string {
  if (value === null) return 'not known';
  if (low === null || high === null) return decimal(value, digits);
  return `${decimal(value, digits)} (${decimal(low, digits)} to ${decimal(high, digits)})`;
}

function known(value: number | null, digits: number): string {
  return value === null ? 'not known' : decimal(value, digits);
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits);
}

/** "10% (7-15%)", or that there were none. */
export function gradeWords(
  { leads, converted, low, high }: LearningReportView['grades'][number],
  { chance }: Format,
): string {
  if (leads === 0) return 'no leads';
  return `${chance(converted / leads)} (${chance(low).replace('%', '')}-${chance(high)})`;
}

/** What is made of a property that looks like a leak, and what will be. */
export function leakStatus({ found, learned, ruling }: LeakView): string {
  const now = learned ? 'Learned from' : 'Left out';
  if (ruling !== null) {
    const then = ruling === 'learn from it' ? 'learned from' : 'left out';
    const isSo = (ruling === 'learn from it') === learned;
    return isSo ? `${now}, as an admin decided` : `Will be ${then}, as an admin decided`;
  }
  return found === 'asked about' ? `${now}. When is it filled in?` : now;
}

/** What was found of a property, in sentences. */
export function leakReasons(reasons: LeakView['reasons']): string {
  return reasons.length === 0
    ? 'Nothing was found against it.'
    : reasons.map((reason) => say(leaks, reason, english)).join(' ');
}
