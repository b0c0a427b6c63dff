import type { BackTestResult, FiguresView } from '../../../contract/settings/rule-trial.ts';
import type { Format } from '../../format.ts';
import { countWords } from './trials.ts';

type Row = readonly string[];

/** How well each ranks, and how true its chances are: name, the other, the draft, how to read it. */
export function figureRows({ live, draft, aucDifference }: BackTestResult): readonly Row[] {
  const row = (
    name: string,
    of: (figures: FiguresView) => number | null,
    digits: number,
    meaning: string,
  ): Row => [name, decimal(of(live), digits), decimal(of(draft), digits), meaning];
  return [
    row(
      'Ranking (AUC)',
      ({ auc }) => auc,
      3,
      'How often a buyer ranks above another lead; 0.5 is a coin toss.',
    ),
    [
      'Difference in ranking',
      '',
      differenceWords(aucDifference),
      'With its 95% interval. If it includes 0, the difference may be luck.',
    ],
    row(
      'Best 10% (lift)',
      (of) => of.liftAtTenPercent,
      1,
      'How many times more buyers than in all leads.',
    ),
    row(
      'Brier score',
      ({ brier }) => brier,
      4,
      'How far chances are off, squared; lower is better.',
    ),
    row('Brier skill', (of) => of.brierSkill, 3, 'Share of the uncertainty it removes; 0 is none.'),
    row('Calibration error', (of) => of.calibrationError, 3, 'How far chances are off on average.'),
  ];
}

/** Predicted and actual conversion, by groups of the draft's chances. */
export function calibrationRows({ draft }: BackTestResult, format: Format): readonly Row[] {
  return draft.reliability.map(({ leads, said, came }) => [
    format.chance(said),
    share(came, format),
    countWords(leads, format),
  ]);
}

/** What became of each grade by either, and how many of it a rep gets in a week. */
export function gradeRows({ live, draft }: BackTestResult, format: Format): readonly Row[] {
  return draft.grades.map((own, place) => [
    own.grade,
    outcomeWords(live.grades[place], format),
    outcomeWords(own, format),
    weekly(live, place),
    weekly(draft, place),
  ]);
}

function outcomeWords(outcome: FiguresView['grades'][number] | undefined, format: Format): string {
  if (outcome === undefined || outcome.leads === 0) return 'no leads';
  const { leads, converted, low, high } = outcome;
  return `${share(converted / leads, format)} of ${countWords(leads, format)} (${share(low, format)} to ${share(high, format)})`;
}

function weekly({ weeklyPerRep }: FiguresView, place: number): string {
  const found = weeklyPerRep?.[place];
  return found === undefined ? 'no owner' : found.leads.toFixed(1);
}

function differenceWords(difference: BackTestResult['aucDifference']): string {
  if (difference === null) return 'not enough data';
  const { value, low, high } = difference;
  return `${signed(value)} (${signed(low)} to ${signed(high)})`;
}

/** What was counted can be 0% or all; only a chance cannot. */
function share(part: number, { chance }: Format): string {
  if (part === 0) return '0%';
  return part === 1 ? '100%' : chance(part);
}

function decimal(value: number | null, digits: number): string {
  return value === null ? 'not enough data' : value.toFixed(digits);
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(3)}`;
}
