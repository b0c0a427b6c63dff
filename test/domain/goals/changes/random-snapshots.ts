import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { CountedDeal } from '../../../../src/domain/goals/changes/counted-deal.ts';
import {
  type ForecastSnapshot,
  takeSnapshot,
} from '../../../../src/domain/goals/changes/forecast-snapshot.ts';

/** Few values of each kind, so that two snapshots share deals, amounts, dates and stages as often as they differ. */
const cents = fc.oneof(
  fc.constantFrom(null, 0, 1, 1_000_000, 2_500_033),
  fc.integer({ min: -100_000, max: 100_000_000 }),
);
const share = fc.constantFrom(0, 0.1, 1 / 3, 0.5, 0.98, 1);

const deal = fc
  .tuple(
    fc.nat(6),
    fc.constantFrom('open', 'open', 'won', 'lost'),
    cents,
    share,
    fc.constantFrom(null, 10, 20, 30),
    fc.constantFrom(null, 's1', 's2'),
    fc.constantFrom(null, 5, 150, 250, 350),
  )
  .map(([id, outcome, amount, part, closeDate, stageId, createdAt]): CountedDeal => {
    const worth = amount === null ? null : new Decimal(amount).dividedBy(100);
    return {
      id: String(id),
      outcome: outcome as CountedDeal['outcome'],
      ownerId: 'ana',
      stageId,
      closeDate,
      createdAt,
      amount: worth,
      counts: countsOf(outcome, worth, part),
    };
  });

function countsOf(outcome: string, amount: Decimal | null, part: number): Decimal {
  if (outcome === 'lost') return new Decimal(0);
  if (outcome === 'won') return amount ?? new Decimal(0);
  return (amount ?? new Decimal(12_345)).times(part);
}

/** What a goal's forecast could have rested on at a moment: any deals in any state. */
export function randomSnapshot(at: number): fc.Arbitrary<ForecastSnapshot> {
  return fc
    .tuple(
      fc.uniqueArray(deal, { maxLength: 6, selector: ({ id }) => id }),
      fc.constantFrom(0, 1_000, 30_000.55),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
    )
    .map(([deals, target, mean]) =>
      takeSnapshot({
        goalId: 'g1',
        at,
        period: { start: 0, end: 400 },
        target: new Decimal(target),
        mean,
        deals,
      }),
    );
}
