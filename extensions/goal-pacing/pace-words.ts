import type { GoalView, PaceView, ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import { perDay, rateWords } from '../../src/contract/rate-words.ts';
import type { Format } from '../shared/format.ts';
import type { Quiet } from '../shared/Signals.tsx';

/** The word, and the colour beside it, for each verdict. */
export const verdicts = {
  'not started': { word: 'Not started', tag: 'default', bar: 'success' },
  behind: { word: 'Behind', tag: 'warning', bar: 'warning' },
  'on pace': { word: 'On pace', tag: 'success', bar: 'success' },
  ahead: { word: 'Ahead', tag: 'success', bar: 'success' },
  reached: { word: 'Target reached', tag: 'success', bar: 'success' },
  missed: { word: 'Missed', tag: 'error', bar: 'danger' },
} as const satisfies Record<PaceView['verdict'], object>;

/** Whose goal, for when: "Ana, Q4 2026: revenue". */
export function goalTitle({ whose, period, metric }: GoalView): string {
  return period === null ? `${whose}: ${metric}` : `${whose}, ${period.label}: ${metric}`;
}

/** Where the bar should be by now, in words, because a bar has no second mark. */
export function expectedWords({ expected, pace }: PaceView, { quantity, percent }: Format): string {
  if (pace === null) return 'Nothing is expected yet.';
  return `Expected by now: ${quantity(expected)}. Pace: ${percent(pace)} of that.`;
}

/** How much of the period is gone. */
export function daysWords({ workingDays: { gone, left, total } }: PaceView): string {
  return `${gone} of ${total} working days gone, ${left} left.`;
}

/** What is needed each day that is left, beside what is usual. */
export function runRateWords(pace: PaceView, format: Format): string {
  const { runRateNeeded, runRateUsual } = pace;
  if (runRateNeeded === null) return `${nothingNeeded(pace)}.`;
  const usual =
    runRateUsual === null
      ? 'what is usual is not known yet: there is no earlier period to compare with.'
      : `usual is ${rateWords(runRateUsual, format)}.`;
  return `Needs ${perDay(runRateNeeded, format)}; ${usual}`;
}

/** Why no rate is needed: a target that is reached, or a period that is over. */
export function nothingNeeded({ verdict }: PaceView): string {
  return verdict === 'reached' ? 'Nothing more is needed' : 'The period is over';
}

/** What a card says about a deal without a warning: that its goal is well, or why there is something to do all the same. */
export function quietOf(pace: PaceView | null, outcome: ShownDeal['deal']['outcome']): Quiet {
  if (pace === null) return { tone: 'default', words: 'No warning on this deal.' };
  if (pace.verdict === 'behind' && outcome === 'open')
    return { tone: 'warning', words: 'No warning on this deal, but its goal is behind.' };
  const { word, tag } = verdicts[pace.verdict];
  return tag === 'success'
    ? { tone: 'success', words: `${word}. Nothing needs you here.` }
    : { tone: 'default', words: 'No warning on this deal.' };
}

/** What the pace rests on: method, target, deals, age. */
export function howWeKnow(goal: GoalView, pace: PaceView, format: Format, now: number): string[] {
  const { dealsCounted, pacedAt } = pace;
  return [
    'Expected by now is the target times the share of working days gone: a straight line.',
    `${targetWords[goal.origin]} ${periodWords(goal, format)}`.trimEnd(),
    `${dealsCounted === 1 ? '1 won deal is' : `${dealsCounted} won deals are`} counted.`,
    `Worked out ${format.age(pacedAt, now)}.`,
  ];
}

const targetWords: Record<GoalView['origin'], string> = {
  hubspot: 'The target is the one that was set as a goal.',
  app: 'The target is the one that was set as a goal in Pacekeeper.',
  assumed: 'The target is assumed: the result of the period before, plus a tenth.',
};

function periodWords({ period }: GoalView, { day }: Format): string {
  return period === null
    ? ''
    : `The period began on ${day(period.start)} and ends before ${day(period.end)}.`;
}
