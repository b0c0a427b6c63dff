import type {
  FigureView,
  HoldOutView,
  LeakView,
  LearningReportView,
  ShownLearning,
} from '../../contract/learning-page.ts';
import type { Format } from '../format.ts';
import { say } from '../say.ts';
import { leaks, verdicts } from './learning.ts';

type Verdict = LearningReportView['verdict'];
type InUse = ShownLearning['inUse'];

/** What the home page says about learning. */
export const homeScoring = {
  title: 'Does scoring work here?',
  waiting: 'Loading what was learned…',
  whoCanSee:
    'Managers, marketers and admins can see this. An admin can give you one of these roles.',
  notLearned: 'Nothing has been learned from your leads yet. That happens after the next sync.',
  asked: 'Learning has been requested. It takes a few minutes.',
  learnNow: 'Learn again now',
  moved: 'Things have changed since it last learned',

  forward: {
    title: 'Would it have held before?',
    headings: ['Learned from', 'Tested on the next', 'Predicted to buy', 'Bought', 'Brier skill'],
    leads: (count: number) => `${count} leads`,
    cannotBeTold: 'unclear',
  },
  weights: {
    title: 'What weighs most',
    headings: ['Looks at', 'Points, lowest to highest'],
    range: (least: string, most: string) => `${least} to ${most}`,
  },
  neverLearned: (properties: number) => `Never learned from (${properties})`,
  holdOut: {
    title: 'How good is it?',
    headings: ['On the newest leads', 'Value (95% interval)', 'What it means'],
    judgedBy: ({ leads, converted }: HoldOutView) =>
      `Tested on the newest ${leads} leads, of which ${converted} bought. It had not learned from any of them.`,
  },
  reliability: {
    title: 'Do its chances hold up?',
    chart: 'Predicted and actual, in %',
    said: 'Predicted',
    cameTrue: 'Actual',
    chanceSaid: 'Predicted chance',
    percentOfLeads: '% of leads',
    group: (chance: string, leads: number) => `${chance}: ${leads} leads`,
  },
  grades: {
    title: 'What became of each grade',
    headings: ['Grade', 'Leads', 'Bought', 'Share (95% interval)'],
  },

  leaks: {
    title: (count: number) => `Properties that look too good to be true (${count})`,
    note: 'A property that is filled in only after a lead has bought makes scoring look good, and then fail. What an admin decides counts the next time it learns.',
    takeBack: 'Undo this decision',
    decide: { 'learn from it': 'Learn from it anyway', 'leave it out': 'Leave it out' },
    nothingFound: 'No problem found.',
  },
} as const;

/** Whether scoring works, in the sentence that is read first. */
export function verdictHeadline({ verdict, holdOut }: LearningReportView): string {
  if (verdict.decidedBy === 'outcomes')
    return 'Not known yet: too few leads have bought to learn from. Your rules still score leads.';
  switch (verdict.decision) {
    case 'no signal':
      return 'No: nothing in your past leads separates those that buy from those that do not. Your rules still score leads, and no chances are shown.';
    case 'keep the rules':
      return 'Not reliably: what was learned does not hold up well enough. Your rules still score leads.';
    case 'publish':
      return holdOut === null ? 'Yes.' : `Yes. ${liftWords(holdOut)}`;
  }
}

function liftWords({ leads, figures: { liftAtTenPercent } }: HoldOutView): string {
  const { value } = liftAtTenPercent;
  if (value === null) return `It held up on the newest ${leads} leads.`;
  return `Of the newest ${leads} leads, which it had not learned from, the best tenth bought ${value.toFixed(1)} times as often as average.`;
}

const tests: Readonly<Record<Verdict['decidedBy'], string>> = {
  outcomes: 'the number of outcomes',
  'held-out skill': 'leads that were held out while learning',
  'forward check': 'a test over time: it learned from the past and was judged by what followed',
  'current scorecard': 'the current scorecard',
};

/** The test that decided, with its figures. */
export function decidedWords({ decidedBy, because, confidence }: Verdict, format: Format): string {
  const low = confidence === 'low' ? ' It is based on few leads, so its ranges are wide.' : '';
  return `Decided by ${tests[decidedBy]}. ${say(verdicts, because, format)}${low}`;
}

/** What scores now, what is waiting, and when it learns again. */
export function stateSentences(
  { inUse: { live, shadow, rulesAlone }, report, nextAt, askedAt }: ShownLearning,
  format: Format,
  now: number,
): string[] {
  return [
    scoresWords(live, rulesAlone, format),
    ...(shadow === null ? [] : [shadowWords(shadow, format)]),
    askedAt === null
      ? `Learned ${format.age(report.learnedAt, now)}; learns again on ${format.day(nextAt)}.`
      : `Learned ${format.age(report.learnedAt, now)}. Learning was requested again ${format.age(askedAt, now)}. It takes a few minutes.`,
  ];
}

function shadowWords(
  { since, liveFrom, gradedOtherwise }: NonNullable<InUse['shadow']>,
  { day }: Format,
): string {
  return `A newer version has been running alongside it since ${day(since)} and takes over on ${day(liveFrom)}. It grades ${gradedOtherwise} leads differently.`;
}

function scoresWords(live: InUse['live'], rulesAlone: boolean, { day, chance }: Format): string {
  if (rulesAlone)
    return 'An admin decided that only your rules score leads. Learning continues in the background.';
  if (live === null) return 'Your rules score leads now.';
  return `A learned scorecard has scored leads since ${day(live.since)}. It was learned from ${live.leads} leads, of which ${chance(live.baseRate)} bought.`;
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
        ? 'Unclear from these leads.'
        : `Ranks a buyer above another lead ${chance(auc)} of the time; luck alone would be 50%.`,
    ],
    [
      'Best 10% (lift)',
      figureWords(figures.liftAtTenPercent, 1),
      'How many times more buyers than among all leads.',
    ],
    [
      'Best 20% (lift)',
      figureWords(figures.liftAtTwentyPercent, 1),
      'The same for the best fifth.',
    ],
    [
      'Log loss',
      figureWords(figures.logLoss, 4),
      `Lower is better. With the average alone: ${known(baseLogLoss, 4)}; with the current scoring: ${known(currentLogLoss, 4)}.`,
    ],
    [
      'Brier skill',
      figureWords(figures.brierSkill, 3),
      'The share of the uncertainty it removes; 0 is none.',
    ],
    [
      'Calibration error',
      figureWords(figures.calibrationError, 3),
      `How far off its chances are on average; well-calibrated chances would show ${known(calibrationFloor, 3)} here.`,
    ],
  ];
}

function figureWords({ value, low, high }: FigureView, digits: number): string {
  if (value === null) return 'not known';
  const shown = value.toFixed(digits);
  return low === null || high === null
    ? shown
    : `${shown} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

function known(value: number | null, digits: number): string {
  return value === null ? 'not known' : value.toFixed(digits);
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
export function leakReasons(reasons: LeakView['reasons'], format: Format): string {
  return reasons.length === 0
    ? homeScoring.leaks.nothingFound
    : reasons.map((reason) => say(leaks, reason, format)).join(' ');
}
