import { Decimal } from 'decimal.js';
import type { Period } from '../crm/period.ts';
import type { ActualLine } from './arithmetic/lines.ts';
import { type LeftOut, type LeftOutReason, LeftOutTally } from './left-out.ts';
import type { MeasurableGoal } from './measurable-goal.ts';
import { isMoney } from './metric.ts';
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
  const leftOut = new LeftOutTally();
  let actual = new Decimal(0);
  let dealsCounted = 0;
  for (const each of counted) {
    const value = worth(each);
    if (isReason(value)) {
      leftOut.add(value);
    } else {
      actual = actual.plus(value);
      dealsCounted += 1;
    }
  }
  const undated = undatedFor(goal, facts);
  if (undated > 0) leftOut.add({ say: 'undated', with: {} }, undated);
  return {
    actual,
    dealsCounted,
    leftOut: leftOut.all(),
    lines: splitLines(actual, counted, partsGiven(goal, period, facts), worth),
  };
}

/** What something counts as, or why it is left out. */
type Worth = (counted: Counted) => Decimal | LeftOutReason;

function isReason(worth: Decimal | LeftOutReason): worth is LeftOutReason {
  return 'say' in worth;
}

function worthIn({ metric, currency }: CountedGoal, homeCurrency: string): Worth {
  if (!isMoney(metric)) return numberOf;
  const unit = currency ?? homeCurrency;
  return (counted) =>
    counted.amounts.find((each) => each.currency === unit)?.amount ?? whyNoAmount(counted, unit);
}

function numberOf({ quantity, isRejected }: Counted): Decimal | LeftOutReason {
  return quantity ?? { say: isRejected ? 'no number' : 'no value', with: {} };
}

function whyNoAmount({ amounts: [amount], isRejected }: Counted, to: string): LeftOutReason {
  if (amount !== undefined) return { say: 'no rate', with: { currency: amount.currency, to } };
  return { say: isRejected ? 'amount unreadable' : 'no amount', with: {} };
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
      .reduce<Decimal>((all, value) => (isReason(value) ? all : all.plus(value)), new Decimal(0));
  const [gotAmount, givenAmount] = [sum(got), sum(given)];
  const lines: ActualLine[] = [
    { kind: 'own deals', amount: actual.minus(gotAmount).plus(givenAmount) },
  ];
  if (given.length > 0)
    lines.push({ kind: 'given away', deals: given.length, amount: givenAmount.negated() });
  if (got.length > 0) lines.push({ kind: 'got from others', deals: got.length, amount: gotAmount });
  return lines;
}
