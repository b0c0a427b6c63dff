import { dateOf } from '../../domain/goals/forecast/calendar-days.ts';
import { winsOf } from '../../domain/goals/forecast/wins.ts';
import type { PacingEvaluationInput } from '../../use-cases/goals/evaluate-pacing.ts';
import type { PacingOptions } from './options.ts';
import type { PacingDeals } from './read-deals.ts';

/** Everything that makes the question unanswerable, with what to do about it. */
export function pacingFaults(
  { deals, remarks, world }: PacingDeals,
  { asOf }: PacingEvaluationInput,
  options: PacingOptions,
): readonly string[] {
  const faults: string[] = [];
  const { day } = winsOf(deals);
  const [first] = day;
  const last = day.at(-1);
  if (first === undefined || last === undefined) {
    faults.push(
      ['No won deal with an owner, a close date and an amount was found.', ...remarks].join(' '),
      'Check the headings, or say with --map which column is which property and which stage is won.',
    );
  } else {
    const early = asOf.filter((each) => each <= first).map((each) => dateOf(each).toString());
    if (early.length > 0) {
      faults.push(
        `--as-of ${early.join(', ')}: nothing is known by then; the first deal was won on ${dateOf(first).toString()}. Ask about later days.`,
      );
    }
    const late = asOf.filter((each) => each > last + 366).map((each) => dateOf(each).toString());
    if (late.length > 0) {
      faults.push(
        `--as-of ${late.join(', ')}: more than a year after the last deal in the file (${dateOf(last).toString()}). Ask about earlier days.`,
      );
    }
  }
  if (options.target.kind === 'file' && world.records.goal_targets.length === 0) {
    faults.push(`--target ${options.target.path}: there is no target in this file.`);
  }
  const named = world.properties.deals.some(({ name }) => name === options['open-amount']);
  if (options['open-amount'] !== undefined && !named) {
    faults.push(
      `--open-amount: the deals have no property "${options['open-amount']}". Map a column to it.`,
    );
  }
  return faults;
}
