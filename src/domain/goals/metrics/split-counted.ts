import { Decimal } from 'decimal.js';
import type { SplitShare } from '../../crm/deal-split.ts';
import { type Money, money } from '../../crm/money.ts';
import type { Counted } from './counted.ts';

const HUNDRED = new Decimal(100);

/** What a deal counts as, for each owner that it is split between; as it is, without shares. The parts add up to the whole exactly. */
export function splitCounted(
  whole: Counted,
  shares: readonly SplitShare[] | undefined,
): readonly Counted[] {
  if (shares === undefined || shares.length === 0) return [whole];
  return shares.map(({ ownerId, percent }) => ({
    ...whole,
    ownerId,
    amounts: whole.amounts.map((amount) => partOf(amount, percent)),
    quantity: whole.quantity?.times(percent).dividedBy(HUNDRED) ?? null,
    split: { dealOwnerId: whole.ownerId, percent },
  }));
}

function partOf({ amount, currency }: Money, percent: Decimal): Money {
  return money(amount.times(percent).dividedBy(HUNDRED), currency);
}
