import type { ForecastView } from '../../src/contract/forecast.ts';
import type { GoalView, PaceView } from '../../src/contract/goal-pacing-card.ts';
import { standingOf } from '../../src/words/forecast-words.ts';

/** The word, and the colour beside it, for each verdict. */
export const verdicts = {
  'not started': { word: 'Not started', tag: 'default', bar: 'success' },
  behind: { word: 'Behind', tag: 'warning', bar: 'warning' },
  'on pace': { word: 'On pace', tag: 'success', bar: 'success' },
  ahead: { word: 'Ahead', tag: 'success', bar: 'success' },
  reached: { word: 'Target reached', tag: 'success', bar: 'success' },
  missed: { word: 'Missed', tag: 'error', bar: 'danger' },
} as const satisfies Record<PaceView['verdict'], object>;

interface GoalStanding {
  readonly word: string;
  readonly tag: 'default' | 'warning' | 'success' | 'error';
  readonly bar: 'success' | 'warning' | 'danger';
}

/**
 * The word for a goal, with its colours: how likely it is to be hit; where no chance is said, or nothing is left to chance, its
 * verdict.
 */
export function standingOfGoal({
  pace,
  forecast,
}: {
  readonly pace: Pick<PaceView, 'verdict'>;
  readonly forecast: Pick<ForecastView, 'chance'> | null;
}): GoalStanding {
  const verdict = verdicts[pace.verdict];
  const isOver = pace.verdict === 'reached' || pace.verdict === 'missed';
  const standing = forecast === null || isOver ? null : standingOf(forecast.chance);
  return standing === null
    ? verdict
    : { ...standing, bar: standing.tag === 'warning' ? 'warning' : 'success' };
}

/** Whose goal, for when: "Ana, Q4 2026: revenue". */
export function goalTitle({ whose, period, metric }: GoalView): string {
  return period === null ? `${whose}: ${metric}` : `${whose}, ${period.label}: ${metric}`;
}
