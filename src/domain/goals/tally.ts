import { Decimal } from 'decimal.js';
import { addCount } from '../collections/counts.ts';
import type { Period } from '../crm/period.ts';
import type { ActualLine } from './arithmetic/lines.ts';
import type { LeftOut } from './left-out.ts';
import type { MeasurableGoal } from './measurable-goal.ts';
import { isMoney } from './metric-words.ts';
import type { Counted } from './metrics/counted.ts';
import { countedFor, type PaceFacts, partsGiven, undatedFor } from './pace-facts.ts';

/** What counts for a goal comes to: an amount of one currency, or a number. */
export interface Tally {
  readonly actual: Decimal;
  /** Records that were counted. */
  readonly dealsCounted: number;
  readonly leftOut: readonly LeftOut[];
  /** Where deals are split, how the actual comes about; else empty. */
  readonly lines: readonly ActualLine[];
}

/** The parts of a goal that say which records count, and as what. */
export type CountedGoal = Pick<MeasurableGoal, 'metric' | 'scope' | 'currency' | 'pipelineIds'>;

/**
 * What a goal's sellers made within a period, in the goal's own unit. Money is exact and in one currency alone: a deal
 * counts with the amount it has in that currency, as typed in or at the rate frozen for it, and is otherwise left out
 * with the reason. Negative amounts are credits and count as such. A split deal counts for each owner by their part.
 */
export function tallyIn(period: Period, goal: CountedGoal, facts: PaceFacts): Tally {
  const counted = countedFor(goal, period, facts);
  const worth = worthIn(goal, facts.homeCurrency);
  const leftOut = new Map<string, number>();
  let actual = new Decimal(0);
  let dealsCounted = 0;
  for (const each of counted) {
    const value = worth(each);
    if (typeof value === 'string') {
      addCount(leftOut, value);
    } else {
      actual = actual.plus(value);
      dealsCounted += 1;
    }
  }
  const undated = undatedFor(goal, facts);
  if (undated > 0) addCount(leftOut, 'since when is not on record', undated);
  return {
    actual,
    dealsCounted,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    lines: splitLines(actual, counted, partsGiven(goal, period, facts), worth),
  };
}

/** What something counts as; or in words why it is left out. */
type Worth = (counted: Counted) => Decimal | string;

function worthIn({ metric, currency }: CountedGoal, homeCurrency: string): Worth {
  if (!isMoney(metric)) return numberOf;
  const unit = currency ?? homeCurrency;
  return (counted) =>
    counted.amounts.find((each) => each.currency === unit)?.amount ?? whyNoAmount(counted, unit);
}

function numberOf({ quantity, isRejected }: Counted): Decimal | string {
  return quantity ?? (isRejected ? 'a value that is no number' : 'no value');
}

function whyNoAmount({ amounts: [amount], isRejected }: Counted, currency: string): string {
  if (amount !== undefined) return `amount in ${amount.currency}, with no rate to ${currency}`;
  return isRejected ? 'an amount that cannot be read' : 'no amount';
}

/** How the actual comes about where split deals play a part: what is owned, less what counts for others, and what comes from others. */
function splitLines(
  actual: Decimal,
  counted: readonly Counted[],
  given: readonly Counted[],
  worth: Worth,
): readonly ActualLine[] {
  const owners = new Set(counted.map(({ ownerId }) => ownerId));
  const got = counted.filter(({ split }) => split !== null && !owners.has(split.dealOwnerId));
  if (got.length + given.length === 0) return [];
  const sum = (parts: readonly Counted[]) =>
    parts
      .map(worth)
      .reduce<Decimal>(
        (all, value) => (typeof value === 'string' ? all : all.plus(value)),
        new Decimal(0),
      );
  const [gotAmount, givenAmount] = [sum(got), sum(given)];
  const lines: ActualLine[] = [
    { kind: 'own deals', amount: actual.minus(gotAmount).plus(givenAmount) },
  ];
  if (given.length > 0)
    lines.push({ kind: 'given away', deals: given.length, amount: givenAmount.negated() });
  if (got.length > 0) lines.push({ kind: 'got from others', deals: got.length, amount: gotAmount });
  return lines;
}
