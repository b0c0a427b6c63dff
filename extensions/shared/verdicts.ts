import type { ForecastView } from '../../src/contract/forecast.ts';
import type { PaceView } from '../../src/contract/goal-pacing-card.ts';
import { forecastWords, type Likelihood, likelihoodOf } from '../../src/words/forecast.ts';
import { goalWords } from '../../src/words/goals.ts';
import type { Format } from './format.ts';

interface Colors {
  readonly tag: 'default' | 'warning' | 'success' | 'error';
  readonly bar: 'success' | 'warning' | 'danger';
}

/** The colours beside the word for each verdict. */
const verdictColors: Readonly<Record<PaceView['verdict'], Colors>> = {
  'not started': { tag: 'default', bar: 'success' },
  behind: { tag: 'warning', bar: 'warning' },
  'on pace': { tag: 'success', bar: 'success' },
  ahead: { tag: 'success', bar: 'success' },
  reached: { tag: 'success', bar: 'success' },
  missed: { tag: 'error', bar: 'danger' },
};

const likelihoodColors: Readonly<Record<Likelihood, Colors>> = {
  ahead: { tag: 'success', bar: 'success' },
  open: { tag: 'default', bar: 'success' },
  behind: { tag: 'warning', bar: 'warning' },
};

/** The word, and the colour beside it, for a verdict. */
export function verdictTag(verdict: PaceView['verdict'], { locale }: Format) {
  return { word: goalWords[locale].verdict[verdict], ...verdictColors[verdict] };
}

interface GoalStanding extends Colors {
  readonly word: string;
  /** The word within a sentence. */
  readonly inSentence: string;
  /** Null where no chance is said, or nothing is left to chance. */
  readonly likelihood: Likelihood | null;
}

/**
 * The word for a goal, with its colours: how likely it is to be hit; where no chance is said, or nothing is left to chance, its
 * verdict.
 */
export function standingOfGoal(
  {
    pace: { verdict },
    forecast,
  }: {
    readonly pace: Pick<PaceView, 'verdict'>;
    readonly forecast: Pick<ForecastView, 'chance'> | null;
  },
  format: Format,
): GoalStanding {
  const isOver = verdict === 'reached' || verdict === 'missed';
  const likelihood = forecast === null || isOver ? null : likelihoodOf(forecast.chance);
  if (likelihood === null) {
    const tag = verdictTag(verdict, format);
    return { ...tag, inSentence: tag.word.toLocaleLowerCase(format.locale), likelihood };
  }
  const { standing, standingInSentence } = forecastWords[format.locale];
  return {
    word: standing[likelihood],
    inSentence: standingInSentence[likelihood],
    ...likelihoodColors[likelihood],
    likelihood,
  };
}
