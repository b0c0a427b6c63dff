import { describe, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { sumOfAmounts } from '../../../../src/domain/goals/changes/change-lines.ts';
import { dealParts } from '../../../../src/domain/goals/changes/deal-parts.ts';
import {
  explainForecastChange,
  type ForecastChange,
} from '../../../../src/domain/goals/changes/explain-forecast-change.ts';
import type { ForecastSnapshot } from '../../../../src/domain/goals/changes/forecast-snapshot.ts';
import { randomSnapshot } from './random-snapshots.ts';

const [monday, tuesday, friday] = [randomSnapshot(100), randomSnapshot(200), randomSnapshot(300)];
/** Of each of the three properties below: 105,000 in all. */
const RUNS = 35_000;

const over = ({ forecast, target }: ForecastSnapshot) => forecast.minus(target);
const isSame = (one: Decimal, other: Decimal) => one.equals(other);

/** Each line is the sum of its deals, and the lines sum to the change. */
function isExact(change: ForecastChange): boolean {
  const own = change.lines.every(
    ({ deals, amount }) => deals.length === 0 || isSame(sumOfAmounts(deals), amount),
  );
  return own && isSame(sumOfAmounts(change.lines), change.amount);
}

/** What each deal makes by its amount, and by all else. */
function byDeal(parts: ReturnType<typeof dealParts>): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { dealId, kind, amount } of parts) {
    const key = `${dealId} ${kind === 'up' || kind === 'down' ? 'amount' : 'else'}`;
    sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(amount));
  }
  return sums;
}

describe('any two forecasts of a goal', () => {
  test('differ by the sum of the lines, to the cent and below; a third between them changes nothing of that', () => {
    fc.assert(
      fc.property(monday, tuesday, friday, (first, second, third) => {
        const whole = explainForecastChange(first, third);
        const halves = [explainForecastChange(first, second), explainForecastChange(second, third)];
        return (
          isExact(whole) &&
          halves.every(isExact) &&
          isSame(whole.amount, over(third).minus(over(first))) &&
          isSame(whole.amount, sumOfAmounts(halves))
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('swapped, change by the same parts of the same deals with the opposite sign', () => {
    fc.assert(
      fc.property(monday, friday, (first, last) => {
        const there = byDeal(dealParts(first, last));
        const back = byDeal(dealParts(last, first));
        const total = explainForecastChange(last, first).amount;
        return (
          isSame(total, explainForecastChange(first, last).amount.negated()) &&
          there.size === back.size &&
          [...there].every(([key, amount]) => back.get(key)?.equals(amount.negated()) === true)
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('name each deal under at most two reasons, the second being its amount, and never with nothing', () => {
    fc.assert(
      fc.property(monday, friday, (first, last) => {
        const parts = dealParts(first, last);
        return byDeal(parts).size === parts.length && parts.every(({ amount }) => !amount.isZero());
      }),
      { numRuns: RUNS },
    );
  });

  test('that are the same change by nothing', () => {
    fc.assert(fc.property(monday, (only) => explainForecastChange(only, only).lines.length === 0));
  });
});
